package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Observation.Touch;
import dev.lifeboat.simulator.identity.SignInMethod;
import dev.lifeboat.simulator.identity.Totp;
import dev.lifeboat.simulator.identity.TotpAlgorithm;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.ProofChannel;
import dev.lifeboat.spi.WireName;
import dev.lifeboat.verdict.AccountName;
import io.cucumber.java.DataTableType;
import io.cucumber.java.ParameterType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that stand for people, phones, accounts, manners and reasons in the features. */
public final class Words {

    private static final Pattern UNSEEN = Pattern.compile("⟨U\\+([0-9A-F]{4,6})⟩");

    private final Curtain curtain;

    public Words(Curtain curtain) {
        this.curtain = curtain;
    }

    /** Who the features are about; whoever is mentioned exists. */
    @ParameterType("Ana|Ben|She|she")
    public Person person(String name) {
        return cast().person(name.equalsIgnoreCase("she") ? "Ana" : name);
    }

    /** A phone and the app on it; whichever is mentioned exists, signed in to its owner's cloud account. */
    @ParameterType("(the|her|Ana's|Ben's) (old|new|third) phone")
    public Handset phone(String owner, String name) {
        return cast().person(owner.equals("Ben's") ? "Ben" : "Ana").phone(name);
    }

    /** How a person answers the prompts of a flow; nothing said is the usual way. */
    @ParameterType("| with a wrong password| with her work account| but leaves the sign-in| but keeps what is there"
            + "| with a proof by (?:e-mail|phone)| with a wrong proof| as \"[^\"]+\"")
    public Manner manner(String words) {
        Person ana = cast().person("Ana");
        return switch (words.strip()) {
            case "" -> ana.usual();
            case "with a wrong password" -> ana.usual().withPassword("not-the-password");
            case "with her work account" -> ana.workIdentity();
            case "but leaves the sign-in" -> ana.usual().leaving();
            case "but keeps what is there" -> ana.usual().declining();
            case "with a proof by e-mail" -> ana.usual().provingBy(ProofChannel.EMAIL);
            case "with a proof by phone" -> ana.usual().provingBy(ProofChannel.PHONE);
            case "with a wrong proof" -> ana.usual().provingWrongly();
            default -> ana.signingInAs(curtain.stage().user(words.substring(" as \"".length(), words.length() - 1)));
        };
    }

    /** Why something is refused, as the app has to say it. */
    @ParameterType("accounts exist|the backup is unavailable|the sign-in failed|the account is of the wrong type"
            + "|a recovery account is needed|a cloud account is needed|the backup is damaged|the backup failed"
            + "|the backup is recovered|the code was used|the code has expired|the proof was wrong")
    public Reason reason(String words) {
        return new Reason(
                switch (words) {
                    case "accounts exist" -> Set.of(NoticeCode.ACCOUNTS_EXIST);
                    case "the backup is unavailable" -> Set.of(NoticeCode.BACKUP_UNAVAILABLE);
                    case "the sign-in failed" -> Set.of(NoticeCode.SIGN_IN_FAILED);
                    case "the account is of the wrong type" -> Set.of(NoticeCode.WRONG_ACCOUNT_TYPE);
                    case "a recovery account is needed" -> Set.of(NoticeCode.RECOVERY_ACCOUNT_NEEDED);
                    case "a cloud account is needed" -> Set.of(NoticeCode.CLOUD_ACCOUNT_NEEDED);
                    case "the backup is damaged" -> Set.of(NoticeCode.BACKUP_DAMAGED);
                    case "the backup failed" -> Set.of(NoticeCode.BACKUP_FAILED);
                    case "the backup is recovered" -> Set.of(NoticeCode.RECOVERED);
                    case "the code was used" -> Set.of(NoticeCode.QR_USED);
                    case "the code has expired" -> Set.of(NoticeCode.QR_EXPIRED);
                    case "the proof was wrong" -> Set.of(NoticeCode.PROOF_FAILED);
                    default -> throw new IllegalArgumentException("no notice stands for '" + words + "'");
                });
    }

    /** What was seen of a cloud account, or not. */
    @ParameterType("a write to|a read of|no read of")
    public Access access(String words) {
        return switch (words) {
            case "a write to" -> new Access(Touch.WRITTEN, true);
            case "a read of" -> new Access(Touch.READ, true);
            default -> new Access(Touch.READ, false);
        };
    }

    /** A cloud account of Ana's by its name. */
    @ParameterType("her cloud account|the cloud account \"[^\"]+\"")
    public CloudName cloud(String words) {
        int quote = words.indexOf('"');
        return new CloudName(
                quote < 0
                        ? cast().person("Ana").ownCloudName()
                        : curtain.stage().user(words.substring(quote + 1, words.length() - 1)));
    }

    /** Whether the provider has to take a code for that of this very phone. */
    @ParameterType("| as its own")
    public Ownership ownership(String words) {
        return words.isEmpty() ? Ownership.ANYBODYS : Ownership.ITS_OWN;
    }

    /** Whether the order of a list counts. */
    @ParameterType("| in this order")
    public Order order(String words) {
        return words.isEmpty() ? Order.ANY : Order.AS_GIVEN;
    }

    /** What was missing and is now supplied, so that the same thing has to work. */
    @ParameterType(
            "its accounts are removed|the cloud account is signed in|she signs in|she signs in to both|she has backed up again|she has backed up an account|she agrees"
                    + "|the cloud store answers again|it is online")
    public Remedy remedy(String words) {
        return switch (words) {
            case "its accounts are removed" -> Remedy.ACCOUNTS_REMOVED;
            case "the cloud account is signed in" -> Remedy.CLOUD_SIGNED_IN;
            case "she signs in" -> Remedy.RECOVERY_ACCOUNT_SIGNED_IN;
            case "she signs in to both" -> Remedy.BOTH_SIGNED_IN;
            case "she has backed up again" -> Remedy.BACKED_UP_AGAIN;
            case "she has backed up an account" -> Remedy.BACKED_UP_AN_ACCOUNT;
            case "she agrees" -> Remedy.AGREED;
            case "the cloud store answers again" -> Remedy.STORE_ANSWERS;
            case "it is online" -> Remedy.ONLINE;
            default -> throw new IllegalArgumentException("no remedy is called '" + words + "'");
        };
    }

    /** What a person brings to prove an account; nothing said is the usual. */
    @ParameterType(Evidence.WORDS)
    public Evidence evidence(String words) {
        return Evidence.said(words);
    }

    /** The ways in which a proof can reach a person. */
    @ParameterType("by e-mail(?: alone)?|by phone(?: alone)?|either way|in no way")
    public Proofs proofs(String words) {
        if (words.equals("either way")) {
            return new Proofs(EnumSet.allOf(ProofChannel.class));
        }
        if (words.equals("in no way")) {
            return new Proofs(Set.of());
        }
        return new Proofs(Set.of(words.startsWith("by e-mail") ? ProofChannel.EMAIL : ProofChannel.PHONE));
    }

    /** How the accounts of a provider sign in. */
    @ParameterType("push only|codes only")
    public SignInMethod method(String words) {
        return words.equals("push only") ? SignInMethod.PUSH : SignInMethod.CODE;
    }

    /** Where a person gets to prove an account. */
    @ParameterType("the arrow beside it|signing in to recover|scanning to recover")
    public Control control(String words) {
        return switch (words) {
            case "the arrow beside it" -> Control.ARROW;
            case "signing in to recover" -> Control.SIGN_IN_TO_RECOVER;
            default -> Control.SCAN_QR_TO_RECOVER;
        };
    }

    /** What a person says to a sign-in. */
    @ParameterType("approves|approval|denies|denial")
    public Decision decision(String words) {
        return words.startsWith("appro") ? Decision.APPROVAL : Decision.DENIAL;
    }

    /** Something that is attempted with a cut at each of its calls. */
    @ParameterType(Deed.WORDS)
    public Deed deed(String words) {
        return Deed.said(words);
    }

    /** What ails a cloud store. */
    @ParameterType(Trouble.WORDS)
    public Trouble trouble(String words) {
        return Trouble.said(words);
    }

    /** What became of a stored backup. */
    @ParameterType(Damage.WORDS)
    public Damage damage(String words) {
        return Damage.said(words);
    }

    /** What breaks in on a deed. */
    @ParameterType(Cut.WORDS)
    public Cut cut(String words) {
        return Cut.said(words);
    }

    /**
     * A row of a table of accounts. {@code ⟨U+0007⟩} in a name stands for the character of that number: what cannot be seen
     * in a table, and the spaces that it takes from the ends of its cells.
     */
    @DataTableType
    public AccountName account(Map<String, String> row) {
        String user = row.get("USER");
        return new AccountName(
                WireName.parse(AccountKind.class, row.get("KIND")),
                curtain.stage().issuer(spelt(row.get("ACCOUNT"))),
                user == null ? "" : curtain.stage().user(spelt(user)));
    }

    private static String spelt(String name) {
        return UNSEEN.matcher(name)
                .replaceAll(
                        number -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(number.group(1), 16))));
    }

    /**
     * A row of a table of accounts to be set up. Third-party ones may say how their codes are made: {@code ALGORITHM},
     * {@code DIGITS}, {@code PERIOD} in seconds, and {@code SEED}, its text in ASCII.
     */
    @DataTableType
    public NewAccount newAccount(Map<String, String> row) {
        AccountName name = account(row);
        if (Stream.of("ALGORITHM", "DIGITS", "PERIOD", "SEED").allMatch(column -> row.get(column) == null)) {
            return new NewAccount(name, Optional.empty());
        }
        TotpAlgorithm algorithm = TotpAlgorithm.valueOf(row.getOrDefault("ALGORITHM", "SHA1"));
        byte[] seed = Optional.ofNullable(row.get("SEED"))
                .map(text -> text.getBytes(StandardCharsets.US_ASCII))
                .orElseGet(() -> freshSeed(name, algorithm));
        return new NewAccount(
                name,
                Optional.of(new Totp(
                        seed,
                        algorithm,
                        Integer.parseInt(row.getOrDefault("DIGITS", "6")),
                        Duration.ofSeconds(Long.parseLong(row.getOrDefault("PERIOD", "30"))))));
    }

    private byte[] freshSeed(AccountName name, TotpAlgorithm algorithm) {
        return curtain.stage().world().seed().dice("seed of " + name).bytes(algorithm.seedLength());
    }

    private Cast cast() {
        return curtain.stage().cast();
    }

    /** Channels that proofs come by. */
    public record Proofs(Set<ProofChannel> channels) {

        /** The one channel; empty if it may be either. */
        Optional<ProofChannel> only() {
            return channels.size() == 1 ? channels.stream().findFirst() : Optional.empty();
        }
    }

    /** Yes or no to a sign-in. */
    public enum Decision {
        APPROVAL,
        DENIAL
    }

    /** An access to a cloud account that has to have happened, or not. */
    public record Access(Touch touch, boolean happened) {}

    /** The name a person gives a cloud account. */
    public record CloudName(String name) {}

    /** Whose a code has to be. */
    public enum Ownership {
        ANYBODYS,
        ITS_OWN
    }

    /** Whether an order counts. */
    public enum Order {
        ANY,
        AS_GIVEN
    }

    /** The notices of which one has to be given. */
    public record Reason(Set<NoticeCode> notices) {}

    /** What can be missing. */
    public enum Remedy {
        ACCOUNTS_REMOVED,
        CLOUD_SIGNED_IN,
        RECOVERY_ACCOUNT_SIGNED_IN,
        BOTH_SIGNED_IN,
        BACKED_UP_AGAIN,
        BACKED_UP_AN_ACCOUNT,
        AGREED,
        STORE_ANSWERS,
        ONLINE;

        /** Whether the person signs in in the usual way from now on. */
        boolean changesManner() {
            return this == RECOVERY_ACCOUNT_SIGNED_IN || this == BOTH_SIGNED_IN;
        }
    }
}
