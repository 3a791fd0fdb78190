package dev.lifeboat.simulator.identity;

import dev.lifeboat.simulator.http.Endpoint;
import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import dev.lifeboat.simulator.http.Service;
import dev.lifeboat.simulator.secret.Secrets;
import dev.lifeboat.simulator.time.Dice;
import dev.lifeboat.simulator.time.SimulatedClock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The organisations of a world. Each operation goes to the tenant that the route captures as {@code tenant}. */
public final class WorkTenants implements Service {

    private static final List<String> OPERATIONS =
            List.of("activate", "sign-in-requests-list", "sign-in-requests-approve", "sign-in-requests-deny");

    private final SimulatedClock clock;
    private final Dice dice;
    private final Secrets secrets;
    private final Map<String, WorkTenant> byName = new LinkedHashMap<>();
    private final List<ProviderListener> listeners = new ArrayList<>();

    public WorkTenants(SimulatedClock clock, Dice dice, Secrets secrets) {
        this.clock = clock;
        this.dice = dice;
        this.secrets = secrets;
    }

    @Override
    public Map<String, Endpoint> operations() {
        Map<String, Endpoint> operations = new LinkedHashMap<>();
        OPERATIONS.forEach(name -> operations.put(name, request -> dispatched(name, request)));
        return operations;
    }

    private Reply dispatched(String operation, Request request) {
        String name = request.parameter("tenant");
        WorkTenant tenant = find(name);
        return tenant == null
                ? Refused.notFound("there is no tenant '" + name + "'").reply()
                : tenant.operations().get(operation).answer(request);
    }

    /** A new organisation, for example {@code contoso}, which people read as {@code Contoso}. */
    public synchronized WorkTenant found(String name, String issuer) {
        WorkTenant tenant = new WorkTenant(name, issuer, clock, dice, secrets);
        if (byName.putIfAbsent(name, tenant) != null) {
            throw new IllegalArgumentException("there is a tenant " + name + " already");
        }
        listeners.forEach(tenant::addListener);
        return tenant;
    }

    /** Tells a listener what happens at every tenant, those founded later included. */
    public synchronized void addListener(ProviderListener listener) {
        listeners.add(listener);
        byName.values().forEach(tenant -> tenant.addListener(listener));
    }

    /** @throws IllegalArgumentException if there is no such tenant */
    public WorkTenant tenant(String name) {
        WorkTenant tenant = find(name);
        if (tenant == null) {
            throw new IllegalArgumentException("there is no tenant " + name + "; there are " + names());
        }
        return tenant;
    }

    /** All of them, oldest first. */
    public synchronized List<WorkTenant> all() {
        return List.copyOf(byName.values());
    }

    private synchronized WorkTenant find(String name) {
        return byName.get(name);
    }

    private List<String> names() {
        return all().stream().map(WorkTenant::name).toList();
    }
}
