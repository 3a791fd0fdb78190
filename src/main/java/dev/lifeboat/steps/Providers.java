package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.Observation.CodeTried;
import dev.lifeboat.simulator.identity.Activation;
import dev.lifeboat.simulator.identity.CodeCheck;
import dev.lifeboat.simulator.identity.Credential;
import dev.lifeboat.simulator.identity.Enrolment;
import dev.lifeboat.simulator.identity.SignInMethod;
import dev.lifeboat.simulator.identity.SignInRequest;
import dev.lifeboat.simulator.identity.Totp;
import dev.lifeboat.simulator.identity.WorkTenant;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Capability;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.verdict.AccountName;
import dev.lifeboat.verdict.ShowsCodes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The providers of a person's accounts: what they have issued, and whether they take what the phones show them. */
final class Providers {

    private final Stage stage;
    private final Person owner;
    private final Map<AccountName, List<Enrolment>> enrolments = new HashMap<>();
    private final Map<String, SignInMethod> methods = new HashMap<>();
    private final Map<AccountName, Activation> lastActivations = new HashMap<>();

    Providers(Stage stage, Person owner) {
        this.stage = stage;
        this.owner = owner;
    }

    /** How an issuer's accounts sign in, of those that are not there yet. */
    void use(String issuer, SignInMethod method) {
        methods.put(issuer, method);
    }

    SignInMethod method(String issuer) {
        return methods.getOrDefault(issuer, SignInMethod.PUSH_AND_CODE);
    }

    /** A fresh code of the provider. */
    Activation activation(AccountName name) {
        owner.memberOf(name);
        Activation activation = tenant(name.issuer()).issueActivation(name.username());
        lastActivations.put(name, activation);
        return activation;
    }

    /** The code that was last asked for. */
    Activation lastActivation(AccountName name) {
        return lastActivations.get(name);
    }

    /** Has the provider enrol a third-party account whose codes are made as the example says. */
    void enrolAs(AccountName name, Totp totp) {
        if (name.kind() != AccountKind.THIRD_PARTY) {
            throw new IllegalArgumentException(
                    "only for a third-party account can an example say how codes are made, not for " + name);
        }
        keep(name, stage.world().thirdParties().enrol(name.issuer(), name.username(), totp));
    }

    /** Has the provider of a third-party account issue a new secret, which is the good one from now on. */
    void enrolAnew(AccountName name) {
        keep(name, stage.world().thirdParties().enrol(name.issuer(), name.username()));
    }

    private void keep(AccountName name, Enrolment enrolment) {
        enrolments.computeIfAbsent(name, first -> new ArrayList<>()).add(enrolment);
    }

    /** The newest. */
    Enrolment enrolment(AccountName name) {
        if (!enrolments.containsKey(name)) {
            enrolAnew(name);
        }
        List<Enrolment> all = enrolments.get(name);
        return all.get(all.size() - 1);
    }

    /** The code that each third-party account has to show now, by the kit's own reckoning and the phone's clock. */
    Map<AccountName, Set<String>> rightCodes(Handset handset, List<AccountName> names) {
        Map<AccountName, Set<String>> codes = new LinkedHashMap<>();
        names.stream()
                .filter(name -> name.kind() == AccountKind.THIRD_PARTY)
                .forEach(name -> codes.put(
                        name, Set.of(enrolment(name).totp().code(handset.phone().now()))));
        return codes;
    }

    /**
     * The phone shows for each third-party account among these a code that its provider's secret makes, old or new: only an
     * app that has the secrets can.
     *
     * @return empty where there is no such account, so that nothing can be asked
     */
    Optional<ShowsCodes> hasSecrets(Handset handset, List<AccountName> names) {
        Instant now = handset.phone().now();
        Map<AccountName, Set<String>> codes = new LinkedHashMap<>();
        for (AccountName name : names) {
            for (Enrolment enrolment : enrolments.getOrDefault(name, List.of())) {
                codes.computeIfAbsent(name, first -> new HashSet<>())
                        .add(enrolment.totp().code(now));
            }
        }
        return codes.isEmpty() ? Optional.empty() : Optional.of(new ShowsCodes(handset.id(), codes));
    }

    /** Shows the code that a phone shows for an account to the account's provider, and notes the result. */
    void tryCode(Handset handset, AccountName name) {
        Answer seen = stage.heard(handset.id(), handset.look());
        tryCode(handset, name, Accounts.on(seen, name).flatMap(Screen.Account::code));
    }

    /** The same with a code that was seen there. */
    CodeTried tryCode(Handset handset, AccountName name, Optional<String> code) {
        boolean accepted = false;
        Optional<Credential> credential = Optional.empty();
        if (code.isPresent() && name.kind() == AccountKind.THIRD_PARTY) {
            accepted = stage.world()
                    .thirdParties()
                    .checkCode(name.issuer(), name.username(), code.get())
                    .filter(enrolment(name)::equals)
                    .isPresent();
        } else if (code.isPresent()) {
            CodeCheck check = name.kind() == AccountKind.PERSONAL
                    ? stage.world().microsoft().checkCode(name.username(), code.get())
                    : tenant(name.issuer()).checkCode(name.username(), code.get());
            accepted = check.accepted();
            credential = check.by();
        }
        CodeTried tried = new CodeTried(
                handset.id(),
                name.toString(),
                code.orElse(""),
                accepted,
                credential.map(Credential::id),
                credential.map(Credential::deviceName));
        stage.note(tried);
        return tried;
    }

    /** Has someone sign in elsewhere, so that every phone of the account that takes push is asked. */
    void askForSignIn(AccountName name) {
        SignInRequest request = name.kind() == AccountKind.PERSONAL
                ? stage.world().microsoft().askForSignIn(name.username())
                : tenant(name.issuer()).askForSignIn(name.username());
        stage.note("someone signs in to " + name + ": " + request.text());
    }

    /** Where the statement leaves push out, a request that was made must not show, and the example ends here. */
    void needPush() {
        if (!stage.claims(Capability.PUSH)) {
            stage.leftOut(Capability.PUSH.wireName(), requestShown());
        }
    }

    private Optional<String> requestShown() {
        return owner.phones().stream()
                .filter(phone -> stage.heard(phone.id(), phone.look())
                        .screen()
                        .filter(screen -> !screen.requests().isEmpty())
                        .isPresent())
                .map(phone -> "the request is shown on " + phone.id())
                .findFirst();
    }

    /** The name by which an account's provider speaks of itself in its events. */
    static String provider(AccountName name) {
        return name.kind() == AccountKind.PERSONAL ? "microsoft" : slug(name.issuer());
    }

    /** An organisation, founded when first mentioned. */
    WorkTenant tenant(String issuer) {
        String slug = slug(issuer);
        return stage.world().tenants().all().stream()
                .filter(tenant -> tenant.name().equals(slug))
                .findFirst()
                .orElseGet(() -> stage.world().tenants().found(slug, issuer));
    }

    /** An issuer's name as it begins the references of its secrets. */
    static String slug(String issuer) {
        return issuer.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
