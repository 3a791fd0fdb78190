package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.Observation.CodeTried;
import dev.lifeboat.simulator.device.CameraPermission;
import dev.lifeboat.simulator.identity.Activation;
import dev.lifeboat.simulator.identity.CodeCheck;
import dev.lifeboat.simulator.identity.Credential;
import dev.lifeboat.simulator.identity.Enrolment;
import dev.lifeboat.simulator.identity.SignInMethod;
import dev.lifeboat.simulator.identity.SignInRequest;
import dev.lifeboat.simulator.identity.Totp;
import dev.lifeboat.simulator.identity.WorkTenant;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.Action.EnterDetails;
import dev.lifeboat.spi.Capability;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.verdict.AccountName;
import dev.lifeboat.verdict.CodeAccepted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A person's accounts at their providers: how they come onto a phone, and whether their codes are good. */
final class Accounts {

    private final Stage stage;
    private final Person owner;
    private final Map<AccountName, Enrolment> enrolments = new HashMap<>();
    private final Set<AccountName> known = new LinkedHashSet<>();
    private final Map<Handset, List<AccountName>> held = new HashMap<>();
    private final Map<String, SignInMethod> methods = new HashMap<>();
    private final Map<AccountName, Activation> lastActivations = new HashMap<>();

    Accounts(Stage stage, Person owner) {
        this.stage = stage;
        this.owner = owner;
    }

    /** Adds accounts to a phone one after the other; where that fails the example shows nothing. */
    void arrange(Handset handset, List<AccountName> names) {
        for (AccountName name : names) {
            Answer answer = add(handset, name);
            stage.arranged(on(answer, name).isPresent(), "adding " + name + " on " + handset.id(), "adding an account");
            holds(handset, name);
        }
    }

    /** The names of accounts, whose providers have enrolled them as the example says. */
    List<AccountName> enrolled(List<NewAccount> accounts) {
        accounts.forEach(account -> account.totp().ifPresent(totp -> enrolAs(account.name(), totp)));
        return accounts.stream().map(NewAccount::name).toList();
    }

    private void enrolAs(AccountName name, Totp totp) {
        if (name.kind() != AccountKind.THIRD_PARTY) {
            throw new IllegalArgumentException(
                    "only for a third-party account can an example say how codes are made, not for " + name);
        }
        enrolments.put(name, stage.world().thirdParties().enrol(name.issuer(), name.username(), totp));
    }

    /** Has many third-party accounts and types them in, one after the other. */
    void typeIn(Handset handset, List<AccountName> names) {
        // All seeds are planted first: what is redacted need not be looked through anew after each.
        names.forEach(this::enrolment);
        for (AccountName name : names) {
            known.add(name);
            stage.heard(handset.id(), handset.perform(new Action.AddAccount(name.kind())));
            Action details = Action.EnterDetails.uri(enrolment(name).uri());
            Answer answer = stage.heard(handset.id(), handset.perform(details));
            stage.arranged(
                    on(answer, name).isPresent(), "typing in " + name + " on " + handset.id(), "adding an account");
            holds(handset, name);
        }
    }

    /** Moves an account in the list on a phone; whether it stands there then. */
    boolean move(Handset handset, AccountName name, int place) {
        Answer before = stage.heard(handset.id(), handset.look());
        Optional<Screen.Account> entry = on(before, name);
        if (entry.isEmpty()) {
            return false;
        }
        List<AccountName> wanted = listed(before);
        wanted.remove(name);
        wanted.add(place - 1, name);
        held.put(handset, wanted);
        Action move = new Action.MoveAccount(entry.get().id(), place - 1);
        return listed(stage.heard(handset.id(), handset.perform(move))).equals(wanted);
    }

    private static List<AccountName> listed(Answer answer) {
        return answer.screen().stream()
                .flatMap(screen -> screen.accounts().stream())
                .map(AccountName::of)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The code that each third-party account has to show now, by the kit's own reckoning and the phone's clock. */
    Map<AccountName, String> rightCodes(Handset handset, List<AccountName> names) {
        Map<AccountName, String> codes = new LinkedHashMap<>();
        names.stream()
                .filter(name -> name.kind() == AccountKind.THIRD_PARTY)
                .forEach(name -> codes.put(
                        name, enrolment(name).totp().code(handset.phone().now())));
        return codes;
    }

    /** What a phone should hold, as its owner remembers having added and removed it. */
    List<AccountName> heldBy(Handset handset) {
        return List.copyOf(held.getOrDefault(handset, List.of()));
    }

    void holds(Handset handset, AccountName name) {
        List<AccountName> names = held.computeIfAbsent(handset, key -> new ArrayList<>());
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    /** Adds an account by its provider's own way; the last answer of the app. */
    Answer add(Handset handset, AccountName name) {
        known.add(name);
        return switch (name.kind()) {
            case PERSONAL -> addPersonal(handset, name);
            case WORK_OR_SCHOOL -> {
                Activation activation = activation(name);
                yield addByQr(
                        handset, name, activation.uri(), EnterDetails.codeAndUrl(activation.code(), activation.url()));
            }
            case THIRD_PARTY -> {
                String uri = enrolment(name).uri();
                yield addByQr(handset, name, uri, EnterDetails.uri(uri));
            }
        };
    }

    /**
     * The one account of this issuer, or of this user name, that the example has mentioned.
     *
     * @throws IllegalStateException if there is none, or more than one; then the feature has to say which
     */
    AccountName called(String words) {
        List<AccountName> found = known.stream()
                .filter(name -> name.issuer().equals(words) || name.username().equals(words))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(
                    "'" + words + "' should name one account of " + owner.name() + ", but names " + found);
        }
        return found.get(0);
    }

    /** Every account that the example has mentioned. */
    List<AccountName> all() {
        return List.copyOf(known);
    }

    /** Removes an account from a phone; whether it is gone from the screen. */
    boolean remove(Handset handset, AccountName name) {
        Optional<Screen.Account> entry = on(stage.heard(handset.id(), handset.look()), name);
        if (entry.isEmpty()) {
            return false;
        }
        held.getOrDefault(handset, new ArrayList<>()).remove(name);
        Action removal = new Action.RemoveAccount(entry.get().id());
        return on(stage.heard(handset.id(), handset.perform(removal)), name).isEmpty();
    }

    /** Removes every account that a phone shows; whether none is left. */
    boolean removeAll(Handset handset) {
        held.remove(handset);
        Answer answer = stage.heard(handset.id(), handset.look());
        List<Screen.Account> entries = answer.screen().map(Screen::accounts).orElse(List.of());
        for (Screen.Account entry : entries) {
            answer = stage.heard(handset.id(), handset.perform(new Action.RemoveAccount(entry.id())));
        }
        return answer.screen().filter(screen -> screen.accounts().isEmpty()).isPresent();
    }

    /** Has the provider of a third-party account issue a new secret, which is the good one from now on. */
    void enrolAnew(AccountName name) {
        enrolments.put(name, stage.world().thirdParties().enrol(name.issuer(), name.username()));
    }

    Enrolment enrolment(AccountName name) {
        if (!enrolments.containsKey(name)) {
            enrolAnew(name);
        }
        return enrolments.get(name);
    }

    /** Whether the provider takes the code that a phone shows for an account as that phone's own. */
    boolean ownCodeAccepted(Handset handset, AccountName name) {
        tryCode(handset, name);
        return stage.holds(new CodeAccepted(handset.id(), name, true));
    }

    /** Shows the code that a phone shows for an account to the account's provider, and notes the result. */
    void tryCode(Handset handset, AccountName name) {
        Optional<String> code =
                on(stage.heard(handset.id(), handset.look()), name).flatMap(Screen.Account::code);
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
        stage.note(new CodeTried(
                handset.id(),
                name.toString(),
                code.orElse(""),
                accepted,
                credential.map(Credential::id),
                credential.map(Credential::deviceName)));
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

    /** The entry of an account on the screen of an answer. */
    static Optional<Screen.Account> on(Answer answer, AccountName name) {
        return answer.screen().stream()
                .flatMap(screen -> screen.accounts().stream())
                .filter(account -> AccountName.of(account).equals(name))
                .findFirst();
    }

    private Answer addPersonal(Handset handset, AccountName name) {
        Manner manner = owner.signingInAs(name.username());
        return new Conversation(stage, handset, manner).begin(new Action.AddAccount(name.kind()));
    }

    /** Scans; and where the camera is denied, types instead (rule R49). */
    private Answer addByQr(Handset handset, AccountName name, String qr, EnterDetails details) {
        handset.phone().camera().showQrCodes(qr);
        Answer answer = new Conversation(stage, handset, owner.usual()).begin(new Action.AddAccount(name.kind()));
        handset.phone().camera().showNothing();
        boolean denied = handset.phone().permissions().camera() == CameraPermission.DENIED
                && answer.screen().flatMap(Screen::prompt).isPresent();
        return denied ? stage.heard(handset.id(), handset.perform(details)) : answer;
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
}
