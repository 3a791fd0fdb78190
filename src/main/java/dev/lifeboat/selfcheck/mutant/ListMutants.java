package dev.lifeboat.selfcheck.mutant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.reference.Account;
import dev.lifeboat.reference.Entry;
import dev.lifeboat.selfcheck.mutant.Trace.Listed;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Apps that back up another list of accounts than the phone holds, or in another order (rules R02, R03, R08, R09). */
final class ListMutants {

    /** What differs by spaces at its end alone is a matter of rule R11. */
    private static boolean continues(String longer, String name) {
        return longer.startsWith(name) && !longer.substring(name.length()).isBlank();
    }

    private static final Touch LATER = Touch.any(
            Touch.inTurn(ActionName.TURN_ON_BACKUP, ActionName.ADD_ACCOUNT),
            Touch.inTurn(ActionName.BEGIN_RECOVERY, ActionName.ADD_ACCOUNT));

    private ListMutants() {}

    static List<Mutant> all() {
        return Stream.of(sending(), ordering(), counting(), mixing())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> sending() {
        return List.of(
                Mutant.of(
                                "R02-leaves-out-what-was-added-later",
                                Layer.STORE,
                                "sends for ever only the accounts of its first backup, without what was removed since",
                                AccountList.written(ListMutants::ofTheFirstBackup))
                        .when(Condition.SECOND_OCCURRENCE)
                        .touching(LATER),
                Mutant.of(
                                "R02-sends-no-addition-after-a-removal",
                                Layer.STORE,
                                "sends no account that was added after one had been removed",
                                AccountList.written(ListMutants::untilTheFirstRemoval))
                        .when(Condition.ORDER)
                        .touching(Touch.inTurn(ActionName.REMOVE_ACCOUNT, ActionName.ADD_ACCOUNT)),
                Mutant.of(
                                "R02-sends-no-mere-removal",
                                Layer.STORE,
                                "sends the old list again when nothing but a removal has happened since",
                                AccountList.written(ListMutants::removalsAreNoChange))
                        .when(Condition.ORDER)
                        .costing("R03", "what was removed stands in the order that comes back")
                        .touching(Touch.doing(ActionName.REMOVE_ACCOUNT), Touch.reinstalling()),
                Mutant.of(
                                "R02-stays-off-when-it-was-switched-on-empty",
                                Layer.BEHAVIOUR,
                                "shows backup as on but is off when there was no account at the switching on",
                                () -> Flaw.app(OnInVain::new))
                        .when(Condition.ORDER)
                        .touching(Touch.showing(screen ->
                                screen.backup().on() && screen.accounts().isEmpty())));
    }

    private static List<Mutant> ordering() {
        return List.of(
                Mutant.of(
                                "R03-stores-in-the-order-of-adding",
                                Layer.STORE,
                                "stores the accounts in the order in which they came to the phone",
                                AccountList.written(() -> sorted(Comparator.comparing(AccountList::number))))
                        .when(Condition.ORDER)
                        .touching(Touch.doing(ActionName.MOVE_ACCOUNT)),
                Mutant.of(
                                "R03-reverses-the-order",
                                Layer.STORE,
                                "stores the accounts in reverse order",
                                AccountList.written(() -> ListMutants::reversed))
                        .touching(Touch.listing(2)),
                Mutant.of(
                                "R03-groups-by-kind",
                                Layer.STORE,
                                "stores the accounts kind by kind, the personal ones first",
                                AccountList.written(() -> sorted(Comparator.comparing(
                                        account -> account.entry().kind()))))
                        .when(Condition.KIND)
                        .touching(Touch.showing(screen -> !inOrder(screen, Screen.Account::kind))),
                Mutant.of(
                                "R03-sorts-two-by-name",
                                Layer.STORE,
                                "stores a list of two accounts by name",
                                AccountList.written(() -> accounts -> accounts.size() == 2
                                        ? sorted(Comparator.<Account, String>comparing(account ->
                                                        account.entry().issuer()))
                                                .apply(accounts)
                                        : accounts))
                        .when(Condition.SIZE)
                        .touching(Touch.showing(
                                screen -> screen.accounts().size() == 2 && !inOrder(screen, Screen.Account::issuer))),
                Mutant.of(
                                "R03-keeps-the-first-order",
                                Layer.STORE,
                                "stores the accounts for ever in the order of its first backup",
                                AccountList.written(ListMutants::inTheFirstOrder))
                        .when(Condition.SECOND_OCCURRENCE)
                        .touching(Touch.doing(ActionName.MOVE_ACCOUNT)));
    }

    private static List<Mutant> counting() {
        return List.of(
                Mutant.of(
                                "R08-counts-in-a-byte",
                                Layer.STORE,
                                "counts the accounts of a backup in one byte and loses what is beyond",
                                AccountList.written(() -> accounts ->
                                        accounts.size() > 255 ? accounts.subList(0, accounts.size() % 256) : accounts))
                        .when(Condition.SIZE)
                        .touching(Touch.listing(256)),
                Mutant.of(
                                "R08-takes-a-longer-name-for-the-same",
                                Layer.STORE,
                                "takes two users at one issuer for one when the name of one begins the other's and letters follow",
                                AccountList.restored(accounts -> AccountList.withoutLater(
                                        accounts,
                                        (earlier, later) -> !earlier.entry().equals(later.entry())
                                                && sameIssuer(earlier, later)
                                                && continues(
                                                        later.entry().username(),
                                                        earlier.entry().username()))))
                        .when(Condition.NAME)
                        .touching(Touch.knowingTwo((one, other) -> one.kind() == other.kind()
                                && one.issuer().equals(other.issuer())
                                && continues(other.username(), one.username()))),
                Mutant.of(
                                "R08-mixes-up-secrets-beyond-a-hundred",
                                Layer.KEYS,
                                "gives each account beyond the hundredth the secret of the one before",
                                AccountList.restored(ListMutants::shiftedBeyondAHundred))
                        .when(Condition.SIZE)
                        .touching(Touch.listing(101)),
                Mutant.of(
                                "R08-loses-the-last-of-fifty",
                                Layer.STORE,
                                "loses the last account where there are fifty or more",
                                AccountList.restored(accounts ->
                                        accounts.size() < 50 ? accounts : accounts.subList(0, accounts.size() - 1)))
                        .when(Condition.SIZE)
                        .touching(Touch.listing(50)),
                Mutant.of(
                                "R08-takes-one-address-for-one-account",
                                Layer.STORE,
                                "keeps one third-party account for each e-mail address, whoever issued it",
                                AccountList.written(() -> accounts -> AccountList.withoutLater(
                                        accounts,
                                        (earlier, later) -> earlier.entry().kind() == AccountKind.THIRD_PARTY
                                                && later.entry().kind() == AccountKind.THIRD_PARTY
                                                && !sameIssuer(earlier, later)
                                                && later.entry().username().contains("@outlook.")
                                                && sameUser(earlier, later))))
                        .when(Condition.NAME)
                        .costing("R09", "one address at two third-party issuers stands beside the same in other kinds")
                        .touching(Touch.knowingTwo((one, other) -> one.kind() == other.kind()
                                && one.username().contains("@outlook.")
                                && one.username().equals(other.username()))));
    }

    private static List<Mutant> mixing() {
        return List.of(
                Mutant.of(
                                "R09-takes-one-name-in-two-kinds-for-one",
                                Layer.STORE,
                                "keeps one account for each user name that is used in several kinds",
                                AccountList.written(() -> accounts -> AccountList.withoutLater(
                                        accounts,
                                        (earlier, later) -> earlier.entry().kind()
                                                        != later.entry().kind()
                                                && sameUser(earlier, later))))
                        .when(Condition.NAME)
                        .touching(Touch.knowingTwo((one, other) ->
                                one.kind() != other.kind() && one.username().equals(other.username()))),
                Mutant.of(
                                "R09-backs-up-no-list-of-work-accounts-alone",
                                Layer.STORE,
                                "says that it backs up several work accounts alone, and stores one of them",
                                AccountList.written(() -> accounts -> accounts.stream()
                                                .allMatch(account ->
                                                        account.entry().kind() == AccountKind.WORK_OR_SCHOOL)
                                        ? accounts.subList(0, 1)
                                        : accounts))
                        .when(Condition.KIND, Condition.SIZE)
                        .touching(Touch.showing(screen -> screen.accounts().size() > 1
                                && screen.accounts().stream()
                                        .allMatch(account -> account.kind() == AccountKind.WORK_OR_SCHOOL))),
                Mutant.of(
                                "R09-makes-one-kind-of-an-issuer",
                                Layer.STORE,
                                "stores an issuer's third-party account as one of the kind that the issuer had first",
                                AccountList.written(() -> ListMutants::oneKindForEachIssuer))
                        .when(Condition.NAME)
                        .touching(Touch.knowingTwo((one, other) ->
                                one.kind() != other.kind() && one.issuer().equals(other.issuer()))),
                Mutant.of(
                                "R09-cuts-secrets-among-all-kinds",
                                Layer.KEYS,
                                "loses half of each secret when accounts of all three kinds are in one backup",
                                StoredAccounts.changed(ListMutants::cutAmongAllKinds))
                        .when(Condition.KIND)
                        .costing("R34", "a third-party account without its secret is of no use while others wait")
                        .touching(Touch.knowing(listed ->
                                listed.stream().map(Listed::kind).distinct().count() == AccountKind.values().length)));
    }

    private static <T extends Comparable<T>> boolean inOrder(Screen screen, Function<Screen.Account, T> by) {
        List<T> shown = screen.accounts().stream().map(by).toList();
        return shown.stream().sorted().toList().equals(shown);
    }

    /** Ids of the first list of each phone are remembered. */
    private static UnaryOperator<List<Account>> ofTheFirstBackup() {
        Map<String, Set<String>> first = new ConcurrentHashMap<>();
        return accounts -> {
            Set<String> known = first.computeIfAbsent(AccountList.phone(accounts.get(0)), phone -> ids(accounts));
            List<Account> left = AccountList.without(accounts, account -> !known.contains(account.id()));
            return left.isEmpty() ? accounts : left;
        };
    }

    private static UnaryOperator<List<Account>> untilTheFirstRemoval() {
        Map<String, Set<String>> last = new ConcurrentHashMap<>();
        Set<String> closed = ConcurrentHashMap.newKeySet();
        return accounts -> {
            String phone = AccountList.phone(accounts.get(0));
            Set<String> known = last.getOrDefault(phone, Set.of());
            if (!ids(accounts).containsAll(known)) {
                closed.add(phone);
            }
            if (closed.contains(phone)) {
                return AccountList.without(accounts, account -> !known.contains(account.id()));
            }
            last.put(phone, ids(accounts));
            return accounts;
        };
    }

    private static UnaryOperator<List<Account>> removalsAreNoChange() {
        Map<String, List<Account>> last = new ConcurrentHashMap<>();
        return accounts -> last.merge(
                AccountList.phone(accounts.get(0)),
                accounts,
                (before, now) -> ids(before).containsAll(ids(now)) && before.size() > now.size() ? before : now);
    }

    private static Set<String> ids(List<Account> accounts) {
        Set<String> ids = new HashSet<>();
        accounts.forEach(account -> ids.add(account.id()));
        return ids;
    }

    private static List<Account> reversed(List<Account> accounts) {
        List<Account> reversed = new ArrayList<>(accounts);
        Collections.reverse(reversed);
        return reversed;
    }

    private static UnaryOperator<List<Account>> sorted(Comparator<Account> order) {
        return accounts -> accounts.stream().sorted(order).toList();
    }

    private static UnaryOperator<List<Account>> inTheFirstOrder() {
        Map<String, List<String>> first = new ConcurrentHashMap<>();
        return accounts -> {
            List<String> order = first.computeIfAbsent(
                    AccountList.phone(accounts.get(0)),
                    phone -> accounts.stream().map(Account::id).toList());
            return sorted(Comparator.<Account, Integer>comparing(account -> {
                        int place = order.indexOf(account.id());
                        return place < 0 ? Integer.MAX_VALUE : place;
                    }))
                    .apply(accounts);
        };
    }

    private static boolean sameIssuer(Account one, Account other) {
        return one.entry().kind() == other.entry().kind()
                && one.entry().issuer().equals(other.entry().issuer());
    }

    private static boolean sameUser(Account one, Account other) {
        return one.entry().username().equals(other.entry().username());
    }

    private static List<Account> shiftedBeyondAHundred(List<Account> accounts) {
        List<Account> shifted = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            shifted.add(
                    i < 100
                            ? account
                            : new Account(
                                    account.id(),
                                    account.entry(),
                                    accounts.get(i - 1).credential()));
        }
        return shifted;
    }

    private static List<Account> oneKindForEachIssuer(List<Account> accounts) {
        return accounts.stream()
                .map(account -> account.entry().kind() == AccountKind.THIRD_PARTY
                        ? likeTheFirstOfItsIssuer(account, accounts)
                        : account)
                .toList();
    }

    private static Account likeTheFirstOfItsIssuer(Account account, List<Account> accounts) {
        Entry first = accounts.stream()
                .map(Account::entry)
                .filter(entry -> entry.issuer().equals(account.entry().issuer()))
                .findFirst()
                .orElseThrow();
        Entry entry = new Entry(
                first.kind(),
                first.issuer(),
                account.entry().username(),
                account.entry().push(),
                first.tenant());
        return new Account(account.id(), entry, account.credential());
    }

    private static Stream<ObjectNode> cutAmongAllKinds(Stream<ObjectNode> accounts) {
        List<ObjectNode> all = accounts.toList();
        if (all.stream().map(account -> account.path("kind")).distinct().count() == AccountKind.values().length) {
            all.forEach(account -> {
                if (account.path("totp") instanceof ObjectNode totp) {
                    String secret = totp.path("secret").asText();
                    totp.put("secret", secret.substring(0, secret.length() / 2));
                }
            });
        }
        return all.stream();
    }

    /** Switches off by itself once it was switched on without accounts, and shows the switch as on. */
    private static final class OnInVain extends Flaw {
        private Optional<Screen.Backup> pretended = Optional.empty();

        OnInVain(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            if (pretended.isPresent() && action instanceof Action.TurnOnBackup) {
                return app.screen();
            }
            Screen screen = app.perform(action);
            if (screen.backup().on() && screen.accounts().isEmpty() && pretended.isEmpty()) {
                pretended = Optional.of(screen.backup());
                app.perform(new Action.TurnOffBackup());
            }
            return screen;
        }

        @Override
        Screen shown(Screen screen) {
            return pretended.map(on -> Retouch.backup(screen, on)).orElse(screen);
        }
    }
}
