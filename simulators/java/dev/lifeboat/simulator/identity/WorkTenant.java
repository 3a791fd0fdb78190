package dev.lifeboat.simulator.identity;

import dev.lifeboat.simulator.http.Endpoint;
import dev.lifeboat.simulator.http.Service;
import dev.lifeboat.simulator.secret.SecretKind;
import dev.lifeboat.simulator.secret.Secrets;
import dev.lifeboat.simulator.time.Dice;
import dev.lifeboat.simulator.time.SimulatedClock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One organisation's provider of work or school accounts. The operations are an app's only way in; the other methods are
 * what a member or an administrator does in a browser, and what the kit looks at. Those take user names in any case and
 * throw {@link IllegalArgumentException} for someone who is no member.
 */
public final class WorkTenant implements Service {

    private static final int CODE_DIGITS = 6;

    private final Provider provider;
    private final Map<String, WorkMember> members = new LinkedHashMap<>();
    private final List<Received> received = new ArrayList<>();
    private final CredentialRegistry credentials;
    private final Activations activations;
    private final SignInRequests signInRequests;
    private boolean securityInformation = true;

    /**
     * @param name as addresses say it, for example {@code contoso}
     * @param issuer as people read it, for example {@code Contoso}
     */
    public WorkTenant(String name, String issuer, SimulatedClock clock, Dice dice, Secrets secrets) {
        if (!name.matches("[a-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("a tenant's name is made of a-z, 0-9 and hyphens, not '" + name + "'");
        }
        provider = new Provider(name, name + ".", clock, dice, secrets);
        credentials = new CredentialRegistry(provider, CODE_DIGITS);
        activations = new Activations(provider, issuer, credentials);
        signInRequests = new SignInRequests(provider, credentials);
    }

    @Override
    public Map<String, Endpoint> operations() {
        return new Operations(this)
                .with("activate", heard("activate", activations::activate))
                .with("sign-in-requests-list", heard("sign-in-requests-list", signInRequests::list))
                .with(
                        "sign-in-requests-approve",
                        heard("sign-in-requests-approve", signInRequests.answering("approve")))
                .with("sign-in-requests-deny", heard("sign-in-requests-deny", signInRequests.answering("deny")))
                .all();
    }

    private Endpoint heard(String operation, Endpoint endpoint) {
        return request -> {
            received.add(Received.of(provider.now(), operation, request));
            return endpoint.answer(request);
        };
    }

    /** As addresses say it. */
    public String name() {
        return provider.name();
    }

    public void addListener(ProviderListener listener) {
        provider.listeners().add(listener);
    }

    /** Takes a member in; the password becomes the secret {@code contoso.ana.password}. */
    public synchronized void addMember(String username, String password, SignInMethod method) {
        WorkMember known = members.putIfAbsent(Provider.canonical(username), new WorkMember(username, method));
        if (known != null) {
            throw new IllegalArgumentException(username + " is a member of " + name() + " already");
        }
        provider.keep(username, "password", SecretKind.PASSWORD, password);
    }

    public synchronized boolean hasMember(String username) {
        return members.containsKey(Provider.canonical(username));
    }

    /** The administrator's setting that decides where members get their QR codes (rule R50); on at first. */
    public synchronized void setSecurityInformation(boolean on) {
        securityInformation = on;
    }

    /** The member asks for a QR code, by the route that the administrator's setting leaves open. */
    public synchronized Activation issueActivation(String username) {
        return activations.issue(
                member(username),
                securityInformation ? IssuingRoute.SECURITY_INFORMATION : IssuingRoute.GETTING_STARTED);
    }

    /** Makes an activation as old as it needs to be, without moving the clock. */
    public synchronized void expire(Activation activation) {
        activations.expire(activation);
    }

    /** The devices of a member, oldest first. */
    public synchronized List<Credential> credentials(String username) {
        return credentials.of(member(username).username());
    }

    /** The member types a one-time code at a sign-in: the current step and the one before are accepted. */
    public synchronized CodeCheck checkCode(String username, String code) {
        return credentials.check(member(username).username(), code);
    }

    /** The member signs in elsewhere, and every device of the account that takes push is asked. */
    public synchronized SignInRequest askForSignIn(String username) {
        return signInRequests.ask(member(username).username());
    }

    /** What the organisation's administrator can see by now. */
    public synchronized AdministratorView administratorView() {
        List<String> names = members.values().stream().map(WorkMember::username).toList();
        List<Credential> devices =
                names.stream().flatMap(name -> credentials.of(name).stream()).toList();
        return new AdministratorView(name(), names, devices, received);
    }

    private WorkMember member(String username) {
        WorkMember member = members.get(Provider.canonical(username));
        if (member == null) {
            throw new IllegalArgumentException(
                    username + " is no member of " + name() + "; its members are " + members.keySet());
        }
        return member;
    }
}
