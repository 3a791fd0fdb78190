package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.simulator.device.CameraPermission;
import dev.lifeboat.simulator.identity.Activation;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.Action.EnterDetails;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.verdict.AccountName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A person's accounts: how they come onto a phone and off it, and what each phone should hold. */
final class Accounts {

    private final Stage stage;
    private final Person owner;
    private final Set<AccountName> known = new LinkedHashSet<>();
    private final Map<Handset, List<AccountName>> held = new HashMap<>();

    Accounts(Stage stage, Person owner) {
        this.stage = stage;
        this.owner = owner;
    }

    /** Adds accounts to a phone one after the other; where that fails the example shows nothing. */
    void arrange(Handset handset, List<AccountName> names) {
        for (AccountName name : names) {
            Answer answer = add(handset, name);
            arranged("adding", name, handset, answer);
        }
    }

    /** The names of accounts, whose providers have enrolled them as the example says. */
    List<AccountName> enrolled(List<NewAccount> accounts) {
        accounts.forEach(account ->
                account.totp().ifPresent(totp -> owner.providers().enrolAs(account.name(), totp)));
        return accounts.stream().map(NewAccount::name).toList();
    }

    /** Has many third-party accounts and types them in, one after the other. */
    void typeIn(Handset handset, List<AccountName> names) {
        // All seeds are planted first: what is redacted need not be looked through anew after each.
        names.forEach(owner.providers()::enrolment);
        for (AccountName name : names) {
            known.add(name);
            stage.heard(handset.id(), handset.perform(new Action.AddAccount(name.kind())));
            Action details =
                    Action.EnterDetails.uri(owner.providers().enrolment(name).uri());
            Answer answer = stage.heard(handset.id(), handset.perform(details));
            arranged("typing in", name, handset, answer);
        }
    }

    private void arranged(String how, AccountName name, Handset handset, Answer answer) {
        stage.arranged(
                on(answer, name).isPresent(),
                how + " " + name + " on " + handset.id() + instead(answer),
                "adding an account");
        holds(handset, name);
    }

    /** What an app showed that did not do what an example needs, behind what that was. */
    static String instead(Answer answer) {
        return answer.screen()
                .map(screen -> ", where the app shows the notices "
                        + screen.notices().stream().map(Screen.Notice::code).toList())
                .orElse("");
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

    /** Accounts in the order in which a list shows them; what it does not show comes last. */
    static List<AccountName> inOrderOf(Answer answer, List<AccountName> names) {
        List<AccountName> shown = listed(answer);
        List<AccountName> ordered = new ArrayList<>(shown);
        ordered.retainAll(names);
        names.stream().filter(name -> !shown.contains(name)).forEach(ordered::add);
        return ordered.stream().distinct().toList();
    }

    private static List<AccountName> listed(Answer answer) {
        return answer.screen().stream()
                .flatMap(screen -> screen.accounts().stream())
                .map(AccountName::of)
                .collect(Collectors.toCollection(ArrayList::new));
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
                Activation activation = owner.providers().activation(name);
                yield addByQr(
                        handset, name, activation.uri(), EnterDetails.codeAndUrl(activation.code(), activation.url()));
            }
            case THIRD_PARTY -> {
                String uri = owner.providers().enrolment(name).uri();
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
        String issuer = stage.issuer(words);
        String user = stage.user(words);
        List<AccountName> found = known.stream()
                .filter(name -> name.issuer().equals(issuer) || name.username().equals(user))
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
}
