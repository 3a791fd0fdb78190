package dev.lifeboat.selfcheck.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.reference.Answer;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Apps that take the wrong code for a work account, or make the wrong thing of the right one (rules R40, R46). */
final class ScanMutants {

    private static final Touch SCANNING = Touch.doing(ActionName.SCAN_QR_TO_RECOVER);

    private ScanMutants() {}

    static List<Mutant> all() {
        return Stream.of(wrongCodes(), rightCodes()).flatMap(List::stream).toList();
    }

    private static List<Mutant> wrongCodes() {
        return List.of(
                Mutant.of(
                                "R40-takes-a-colleagues-code",
                                Layer.WIRE,
                                "asks again without the user name when a code is for somebody else, and takes what it gets",
                                Flaw.onTheWire(ScanMutants::withoutTheName))
                        .when(Condition.NAME)
                        .touching(SCANNING.and(Touch.noting(NoticeCode.WRONG_ACCOUNT))),
                Mutant.of(
                                "R40-takes-a-code-of-another-organisation",
                                Layer.WIRE,
                                "trades a code in where it was issued, whichever organisation's account is recovered",
                                () -> Flaw.app(Cosmopolitan::new))
                        .when(Condition.NAME)
                        .touching(SCANNING.and(Touch.noting(NoticeCode.WRONG_ACCOUNT))),
                Mutant.of(
                                "R40-takes-a-used-code",
                                Layer.KEYS,
                                "takes for a used code the credential that it was once traded for",
                                () -> {
                                    Map<String, byte[]> traded = new ConcurrentHashMap<>();
                                    return Interception.by((call, network) -> once(call, network.send(call), traded));
                                })
                        .when(Condition.SECOND_OCCURRENCE)
                        .touching(Touch.noting(NoticeCode.QR_USED)),
                Mutant.of(
                                "R40-takes-an-expired-code",
                                Layer.WIRE,
                                "takes an account for recovered when its organisation finds the code too old",
                                () -> Flaw.app(phone -> new WorkRecovery(phone) {
                                    @Override
                                    Answer activated(Call call, Answer answer) {
                                        return answer.status() == 410 ? pretended() : answer;
                                    }
                                }))
                        .when(Condition.TIME)
                        .costing("R45", "an account that is taken for recovered offers no second scan")
                        .touching(SCANNING.and(Touch.noting(NoticeCode.QR_EXPIRED))));
    }

    private static List<Mutant> rightCodes() {
        return List.of(
                Mutant.of(
                                "R46-reads-the-first-code-only",
                                Layer.WIRE,
                                "reads no more than the first of several codes in sight",
                                Flaw.onTheWire((call, network) -> first(call, network.send(call))))
                        .when(Condition.SIZE)
                        .touching(Touch.exchanging(exchange -> exchange.target().contains("camera/barcodes")
                                && exchange.status() == 200
                                && Json.read(exchange.responseBody()).size() > 1)),
                Mutant.of(
                                "R46-cannot-sign-without-codes",
                                Layer.KEYS,
                                "spoils the signatures of work accounts that make no codes",
                                () -> {
                                    Set<String> silent = ConcurrentHashMap.newKeySet();
                                    return Flaw.app(phone -> new Voiceless(phone, silent));
                                })
                        .when(Condition.KIND)
                        .touching(Touch.listing(AccountKind.WORK_OR_SCHOOL)
                                .and(Touch.doing(ActionName.APPROVE_SIGN_IN, ActionName.DENY_SIGN_IN))),
                Mutant.of(
                                "R46-proves-personal-accounts-along-with-a-work-account",
                                Layer.KEYS,
                                "gets credentials for personal accounts, too, when a work account is scanned beside a third-party one",
                                Registrar.knowing(Sweeping::new))
                        .when(Condition.KIND)
                        .touching(SCANNING.and(Touch.listing(3))));
    }

    private static Answer withoutTheName(Call call, Interception.Network network)
            throws IOException, InterruptedException {
        Answer answer = network.send(call);
        if (!call.activates() || answer.status() != 403) {
            return answer;
        }
        ObjectNode body = (ObjectNode) call.json();
        String username = body.remove("username").asText();
        Answer second = network.send(call.withBody(body));
        return second.ok() ? named(second, username) : second;
    }

    private static Answer named(Answer answer, String username) {
        ObjectNode issued = ((ObjectNode) Json.read(answer.body())).put("username", username);
        return Interception.answer(answer.status(), issued.toString());
    }

    private static Answer once(Call call, Answer answer, Map<String, byte[]> traded) {
        if (call.activates() && answer.ok()) {
            traded.put(call.name(), answer.body());
        }
        boolean again = call.activates() && answer.status() == 409 && traded.containsKey(call.name());
        return again ? new Answer(200, traded.get(call.name())) : answer;
    }

    private static final class Cosmopolitan extends WorkRecovery {
        private static final String PROVIDER = "net%2Fwork%2F";
        private final Map<String, String> issuedBy = new ConcurrentHashMap<>();

        Cosmopolitan(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            if (recovering().isPresent() && call.is("GET", "os/camera/barcodes")) {
                return asIfOfOurs(network.send(call));
            }
            String ticket = call.name().substring(call.name().lastIndexOf('/') + 1);
            return call.activates() && issuedBy.containsKey(ticket)
                    ? elsewhere(call, network, issuedBy.get(ticket), ticket)
                    : network.send(call);
        }

        private Answer asIfOfOurs(Answer seen) {
            if (!seen.ok()) {
                return seen;
            }
            String ours = recovering().orElseThrow().issuer().toLowerCase(Locale.ROOT);
            JsonNode codes = Json.read(seen.body());
            for (JsonNode code : codes) {
                String text = code.path("text").asText();
                if (text.contains(PROVIDER) && !text.contains(PROVIDER + ours + "%2F")) {
                    String theirs = text.replaceFirst(".*" + PROVIDER + "(.*?)%2F.*", "$1");
                    issuedBy.put(text.replaceFirst(".*%2F", ""), theirs);
                    ((ObjectNode) code).put("text", text.replace(PROVIDER + theirs, PROVIDER + ours));
                }
            }
            return Interception.answer(seen.status(), codes.toString());
        }

        private Answer elsewhere(Call call, Interception.Network network, String tenant, String ticket)
                throws IOException, InterruptedException {
            ObjectNode body = (ObjectNode) call.json();
            String username = body.remove("username").asText();
            Answer answer = network.send(
                    call.withName("net/work/" + tenant + "/activate/" + ticket).withBody(body));
            if (!answer.ok()) {
                return answer;
            }
            ObjectNode issued = (ObjectNode) Json.read(answer.body());
            issued.put("issuer", recovering().orElseThrow().issuer()).put("username", username);
            return Interception.answer(answer.status(), issued.toString());
        }
    }

    private static Answer first(Call call, Answer seen) {
        if (!call.is("GET", "os/camera/barcodes") || !seen.ok()) {
            return seen;
        }
        ArrayNode codes = (ArrayNode) Json.read(seen.body());
        while (codes.size() > 1) {
            codes.remove(1);
        }
        return Interception.answer(seen.status(), codes.toString());
    }

    private static final class Voiceless extends Flaw {
        private final Set<String> silent;

        Voiceless(DeviceEnvironment phone, Set<String> silent) {
            super(phone);
            this.silent = silent;
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            boolean signs = call.is("POST", "net/work/") && call.name().contains("/sign-in-requests/");
            Answer answer = network.send(
                    signs && silent.contains(Understudy.worldOf(phone)) ? call.withSpoiltSignature() : call);
            if (call.activates()
                    && answer.ok()
                    && !Json.read(answer.body()).path("totp").isObject()) {
                silent.add(Understudy.worldOf(phone));
            }
            return answer;
        }
    }

    private static final class Sweeping extends Registrar.Client {
        private final Set<AccountKind> kinds = new HashSet<>();
        private Optional<String> waiting = Optional.empty();

        Sweeping(DeviceEnvironment phone, Registrar registrar) {
            super(phone, registrar);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            if (action instanceof Action.ScanQrToRecover) {
                Screen screen = app.screen();
                screen.accounts().forEach(account -> kinds.add(account.kind()));
                waiting = screen.accounts().stream()
                        .filter(account -> account.kind() == AccountKind.PERSONAL
                                && account.state() == AccountState.NEEDS_VERIFICATION)
                        .map(Screen.Account::username)
                        .findFirst();
            }
            return app.perform(action);
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            Answer answer = super.carry(call, network);
            if (call.activates() && answer.ok() && kinds.contains(AccountKind.THIRD_PARTY)) {
                waiting.ifPresent(username -> registrar.register(this, username, phone.device()));
            }
            return answer;
        }
    }
}
