package dev.lifeboat.simulator.identity;

import java.util.List;

/**
 * All that an organisation's administrator can see: the tenant's own members and devices, and every word that reached the
 * tenant (rule R15).
 *
 * @param members user names in the order in which they joined
 * @param credentials oldest first
 * @param received oldest first
 */
public record AdministratorView(
        String tenant, List<String> members, List<Credential> credentials, List<Received> received) {

    public AdministratorView {
        members = List.copyOf(members);
        credentials = List.copyOf(credentials);
        received = List.copyOf(received);
    }
}
