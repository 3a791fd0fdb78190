package dev.lifeboat.selfcheck.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.observation.Observation.Exchanged;
import dev.lifeboat.reference.Account;
import dev.lifeboat.reference.Answer;
import dev.lifeboat.reference.BackupFormat;
import dev.lifeboat.reference.Policies;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Apps that store, or tell others, what is no business of theirs (rules R10, R13, R14, R15). */
final class PrivacyMutants {

    private static final String EVENTS = "net/analytics/events";

    private static final Touch ACTIVATING = Touch.exchanging(PrivacyMutants::activates);
    private static final Touch RECOVERING = Touch.exchanging(
            exchange -> activates(exchange) && exchange.requestBody().contains("username"));

    private PrivacyMutants() {}

    static List<Mutant> all() {
        return Stream.of(workSecrets(), otherData(), otherServices(), administrators())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> workSecrets() {
        return List.of(
                Mutant.of(
                                "R10-stores-secrets-of-work-accounts-without-push",
                                Layer.KEYS,
                                "stores the secrets of work accounts that use codes alone",
                                beside(accounts -> accounts.stream()
                                        .filter(account -> !account.entry().push())
                                        .flatMap(PrivacyMutants::workSecret)))
                        .when(Condition.KIND)
                        .touching(Touch.opening()),
                Mutant.of(
                                "R10-stores-work-secrets-the-second-time",
                                Layer.KEYS,
                                "stores work secrets from its second backup on",
                                () -> {
                                    Map<String, Integer> writings = new ConcurrentHashMap<>();
                                    return beside(accounts ->
                                                    writings.merge(AccountList.phone(accounts.get(0)), 1, Integer::sum)
                                                                    > 1
                                                            ? accounts.stream().flatMap(PrivacyMutants::workSecret)
                                                            : Stream.of())
                                            .get();
                                })
                        .when(Condition.SECOND_OCCURRENCE)
                        .touching(Touch.opening()),
                Mutant.of(
                                "R10-keeps-work-secrets-beside-the-backup",
                                Layer.STORE,
                                "keeps the secret of a work account in a note of its own in the cloud",
                                () -> Flaw.app(phone -> new NotingSecrets(phone, secret -> secret)))
                        .when(Condition.KIND)
                        .costing("R20", "what lies beside the backup is not protected by the sign-ins")
                        .touching(ACTIVATING.and(Touch.doing(ActionName.TURN_ON_BACKUP))),
                Mutant.of(
                                "R10-disguises-work-secrets",
                                Layer.STORE,
                                "keeps the secret of a work account in the cloud, written backwards",
                                () -> Flaw.app(phone -> new NotingSecrets(
                                        phone,
                                        secret -> new StringBuilder(secret)
                                                .reverse()
                                                .toString())))
                        .when(Condition.KIND)
                        .costing("R20", "what lies beside the backup is not protected by the sign-ins")
                        .touching(ACTIVATING.and(Touch.doing(ActionName.TURN_ON_BACKUP))));
    }

    private static List<Mutant> otherData() {
        return List.of(
                Mutant.of(
                                "R13-stores-mail-for-an-account-called-mail",
                                Layer.STORE,
                                "reads the mail box and stores a message when an account is called mail",
                                fetching("mail", "net/mail/messages/m1"))
                        .when(Condition.NAME)
                        .touching(Touch.listing(called("mail"))),
                Mutant.of(
                                "R13-stores-a-file-for-an-account-called-so",
                                Layer.STORE,
                                "reads the person's files and stores one when an account is called by its name",
                                fetching("diary", "net/files/files/diary.txt/content"))
                        .when(Condition.NAME)
                        .touching(Touch.listing(called("diary"))),
                remembering(
                                "R13-stores-the-password",
                                "seals the password of the recovery account into the backup",
                                (answer, action) -> action.filter(Action.SignIn.class::isInstance)
                                        .map(signIn -> ((Action.SignIn) signIn).password()))
                        .touching(Touch.opening()),
                remembering(
                                "R13-stores-the-session",
                                "seals the session of the recovery account into the backup",
                                (answer, action) -> answer.filter(json -> json.has("refresh_token"))
                                        .map(json -> json.path("refresh_token").asText()))
                        .touching(Touch.opening()),
                remembering(
                                "R13-stores-the-proof",
                                "seals the code that proved a personal account into the backup",
                                (answer, action) -> action.filter(Action.EnterProof.class::isInstance)
                                        .map(proof -> ((Action.EnterProof) proof).code()))
                        .when(Condition.KIND)
                        .touching(Touch.opening()),
                Mutant.of(
                                "R13-mails-the-list-of-third-party-accounts",
                                Layer.WIRE,
                                "mails the list of accounts to its owner where all of them are third-party ones",
                                mailing())
                        .when(Condition.KIND));
    }

    /** Whether a work account is added or recovered. */
    private static boolean activates(Exchanged exchange) {
        return exchange.target().contains("/activate/");
    }

    private static Supplier<Implementation> mailing() {
        return () -> Flaw.app(phone -> new Flaw(phone) {
            private List<Screen.Account> accounts = List.of();

            @Override
            Screen shown(Screen screen) {
                accounts = screen.accounts();
                return screen;
            }

            @Override
            Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
                boolean thirdPartyAlone =
                        accounts.stream().allMatch(account -> account.kind() == AccountKind.THIRD_PARTY);
                if (CloudCall.writes(call) && thirdPartyAlone) {
                    network.send(Call.post(
                            "net/mail/messages", Json.object().put("text", named(accounts, AccountKind.THIRD_PARTY))));
                }
                return network.send(call);
            }
        });
    }

    private static List<Mutant> otherServices() {
        return List.of(
                Mutant.of(
                                "R14-reports-failed-sign-ins-by-name",
                                Layer.WIRE,
                                "tells analytics who failed to sign in",
                                Flaw.onTheWire((call, network) -> {
                                    Answer answer = network.send(call);
                                    if (call.name().endsWith("/token") && answer.status() == 400) {
                                        network.send(event("sign-in failed: "
                                                + call.text().replaceFirst(".*username=([^&]*).*", "$1")));
                                    }
                                    return answer;
                                }))
                        .when(Condition.TROUBLE)
                        .touching(Touch.exchanging(exchange -> exchange.status() == 400)),
                Mutant.of(
                                "R14-reports-the-accounts-when-the-store-fails",
                                Layer.WIRE,
                                "sends the names of its accounts' issuers with the report of a store that failed",
                                () -> {
                                    Shared<List<String>> issuers = new Shared<>(CopyOnWriteArrayList::new);
                                    return Flaw.app(phone -> new Flaw(phone) {
                                        @Override
                                        Screen shown(Screen screen) {
                                            screen.accounts()
                                                    .forEach(account ->
                                                            issuers.of(phone).add(account.issuer()));
                                            return screen;
                                        }

                                        @Override
                                        Answer carry(Call call, Interception.Network network)
                                                throws IOException, InterruptedException {
                                            Answer answer = network.send(call);
                                            if (CloudCall.is(call) && answer.status() >= 500) {
                                                network.send(event("store failed for " + issuers.of(phone)));
                                            }
                                            return answer;
                                        }
                                    });
                                })
                        .when(Condition.TROUBLE)
                        .touching(Touch.exchanging(exchange -> exchange.status() >= 500)),
                Mutant.of(
                                "R14-looks-colleagues-up",
                                Layer.WIRE,
                                "looks for the owner of a recovered work account in the directory",
                                Flaw.onTheWire((call, network) -> {
                                    if (call.name().contains("/activate/")
                                            && call.json().has("username")) {
                                        ObjectNode mails = Json.object();
                                        mails.putArray("mails")
                                                .add(call.json()
                                                        .path("username")
                                                        .asText());
                                        network.send(Call.post("net/directory/users/lookup", mails));
                                    }
                                    return network.send(call);
                                }))
                        .when(Condition.KIND)
                        .touching(RECOVERING),
                Mutant.of(
                        "R14-puts-the-session-into-addresses",
                        Layer.WIRE,
                        "asks for the keys of a backup with its session in the address",
                        Flaw.onTheWire((call, network) -> network.send(
                                call.name().startsWith("net/microsoft/backup-keys")
                                        ? new Call(
                                                call.method(),
                                                call.name(),
                                                "?access_token="
                                                        + call.headers()
                                                                .getOrDefault("Authorization", "")
                                                                .replace("Bearer ", ""),
                                                call.headers(),
                                                call.body())
                                        : call))),
                Mutant.of(
                        "R14-tells-its-vendor-of-each-recovery",
                        Layer.WIRE,
                        "tells a server of its vendor, which nobody knows, that a backup was read",
                        Flaw.onTheWire((call, network) -> {
                            if (call.is("GET", "net/microsoft/backup-keys/")) {
                                network.send(Call.post(
                                        "net/vendor/recoveries", Json.object().put("count", 1)));
                            }
                            return network.send(call);
                        })));
    }

    private static List<Mutant> administrators() {
        return List.of(
                Mutant.of(
                                "R15-names-the-owner-by-another-account",
                                Layer.WIRE,
                                "tells the organisation the personal account of its member when a work account comes back",
                                telling((call, accounts) -> call.name().contains("/activate/")
                                                && call.json().has("username")
                                        ? call.withHeader("X-Device-Owner", named(accounts, AccountKind.PERSONAL))
                                        : call))
                        .when(Condition.KIND)
                        .touching(RECOVERING),
                Mutant.of(
                                "R15-says-that-there-is-a-backup",
                                Layer.WIRE,
                                "tells the organisation whether an account comes from a backup",
                                telling((call, accounts) -> call.name().contains("/activate/")
                                        ? call.withBody(((ObjectNode) call.json())
                                                .put("origin", call.json().has("username") ? "icloud-backup" : "new"))
                                        : call))
                        .touching(ACTIVATING),
                Mutant.of(
                                "R15-tells-the-second-organisation-of-the-first",
                                Layer.WIRE,
                                "tells an organisation which other ones its member belongs to",
                                telling((call, accounts) -> call.name().contains("/activate/")
                                                && !call.json().has("username")
                                                && !named(accounts, AccountKind.WORK_OR_SCHOOL)
                                                        .isEmpty()
                                        ? call.withBody(((ObjectNode) call.json())
                                                .put("others", named(accounts, AccountKind.WORK_OR_SCHOOL)))
                                        : call))
                        .when(Condition.SECOND_OCCURRENCE)
                        .touching(Touch.exchanging(
                                exchange -> activates(exchange)
                                        && !exchange.requestBody().contains("username"),
                                2)),
                Mutant.of(
                                "R15-lists-the-accounts-when-approving",
                                Layer.WIRE,
                                "sends the list of all accounts along with an approval to an organisation",
                                telling((call, accounts) -> call.name().startsWith("net/work/")
                                                && call.name().endsWith("/approve")
                                        ? call.withBody(((ObjectNode) call.json())
                                                .put("wallet", named(accounts, AccountKind.THIRD_PARTY)))
                                        : call))
                        .when(Condition.ORDER)
                        .touching(Touch.listing(AccountKind.WORK_OR_SCHOOL)
                                .and(Touch.doing(ActionName.APPROVE_SIGN_IN))));
    }

    private static Stream<String> workSecret(Account account) {
        return account.otp().stream()
                .filter(otp -> account.entry().kind() == AccountKind.WORK_OR_SCHOOL)
                .map(otp -> otp.secret());
    }

    private static Supplier<Implementation> beside(Function<List<Account>, Stream<String>> extras) {
        return () -> new ReferenceImplementation(Policies.correct().with(SealedExtras.beside(extras)));
    }

    private static Predicate<Screen.Account> called(String name) {
        return account ->
                (account.issuer() + account.username()).toLowerCase(Locale.ROOT).contains(name);
    }

    /** Fetches something and puts it into the cloud, where an account is called so. */
    private static Supplier<Implementation> fetching(String called, String from) {
        return () -> Flaw.app(phone -> new Flaw(phone) {
            private boolean wanted;

            @Override
            Screen shown(Screen screen) {
                wanted |= screen.accounts().stream().anyMatch(called(called));
                return screen;
            }

            @Override
            Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
                if (wanted && CloudCall.writes(call)) {
                    String fetched = network.send(Call.get(from)).text();
                    CloudCall.put(this, called, fetched).ifPresent(this::send);
                }
                return network.send(call);
            }
        });
    }

    /** What an app takes from an answer or from what the person does, to keep it. */
    private interface Memory {
        Optional<String> of(Optional<JsonNode> answer, Optional<Action> action);
    }

    private static Mutant remembering(String id, String does, Memory memory) {
        return Mutant.of(id, Layer.KEYS, does, () -> {
            Map<String, String> remembered = new ConcurrentHashMap<>();
            BackupFormat format = SealedExtras.beside(
                    accounts -> Stream.ofNullable(remembered.get(AccountList.phone(accounts.get(0)))));
            return Flaw.app(Policies.correct().with(format), phone -> new Flaw(phone) {
                @Override
                Screen perform(Action action, RunningApp app) {
                    memory.of(Optional.empty(), Optional.of(action)).ifPresent(this::keep);
                    return app.perform(action);
                }

                @Override
                Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
                    Answer answer = network.send(call);
                    if (call.name().endsWith("/token") && answer.ok()) {
                        memory.of(Optional.of(Json.read(answer.body())), Optional.empty())
                                .ifPresent(this::keep);
                    }
                    return answer;
                }

                private void keep(String what) {
                    remembered.put(phone.device(), what);
                }
            });
        });
    }

    /** What an app makes of a call, knowing the accounts that it showed last. */
    private interface Telling {
        Call instead(Call call, List<Screen.Account> accounts);
    }

    private static Supplier<Implementation> telling(Telling telling) {
        return () -> Flaw.app(phone -> new Flaw(phone) {
            private List<Screen.Account> accounts = List.of();

            @Override
            Screen shown(Screen screen) {
                accounts = screen.accounts();
                return screen;
            }

            @Override
            Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
                return network.send(telling.instead(call, accounts));
            }
        });
    }

    private static String named(List<Screen.Account> accounts, AccountKind kind) {
        return accounts.stream()
                .filter(account -> account.kind() == kind)
                .map(account -> account.issuer() + " " + account.username())
                .collect(Collectors.joining(", "));
    }

    private static Call event(String text) {
        return Call.post(EVENTS, Json.object().put("event", text));
    }

    /** Keeps the secrets of work accounts in notes of its own, in whatever disguise. */
    private static final class NotingSecrets extends Flaw {
        private final UnaryOperator<String> disguise;
        private final List<String> secrets = new ArrayList<>();

        NotingSecrets(DeviceEnvironment phone, UnaryOperator<String> disguise) {
            super(phone);
            this.disguise = disguise;
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            Answer answer = network.send(call);
            if (call.name().contains("/activate/") && answer.ok()) {
                secrets.add(Json.read(answer.body()).path("totp").path("secret").asText());
            }
            if (CloudCall.writes(call) && answer.ok()) {
                for (String secret : secrets) {
                    CloudCall.put(this, "note", disguise.apply(secret)).ifPresent(this::send);
                }
            }
            return answer;
        }
    }
}
