package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.cloud.CloudAccount;
import dev.lifeboat.simulator.cloud.Quota;
import dev.lifeboat.simulator.device.Phone;
import dev.lifeboat.simulator.identity.NewPersonalAccount;
import dev.lifeboat.simulator.identity.SignInMethod;
import dev.lifeboat.simulator.identity.WorkTenant;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.steps.Words.Remedy;
import dev.lifeboat.verdict.AccountName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Someone in the world: their identities, their phones, and what they remember having backed up. */
public final class Person {

    private final Stage stage;
    private final String name;
    private final Map<String, Handset> phones = new LinkedHashMap<>();
    private final Map<String, Platform> systems = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();
    private final Accounts accounts;
    private final Providers providers;
    private List<AccountName> backedUp = List.of();
    private boolean secondFactor;

    Person(Stage stage, String name) {
        this.stage = stage;
        this.name = name;
        this.accounts = new Accounts(stage, this);
        this.providers = new Providers(stage, this);
    }

    String name() {
        return name;
    }

    /** The personal Microsoft account that the person recovers with. */
    String recoveryAccount() {
        return personalAccount(key() + "@outlook.example");
    }

    /** A personal Microsoft account of this person's, created when first asked for, with both sorts of proof. */
    String personalAccount(String username) {
        if (!passwords.containsKey(username)) {
            String password =
                    stage.world().seed().dice("password of " + username).hex(8);
            passwords.put(username, password);
            NewPersonalAccount wanted = NewPersonalAccount.of(username, password)
                    .withEmail("alternate." + username)
                    .withPhone("+1 555 01" + (10 + passwords.size()));
            boolean codeOnly = providers.method("Microsoft") == SignInMethod.CODE;
            NewPersonalAccount secured = secondFactor ? wanted.withSecondFactor() : wanted;
            stage.world().microsoft().create(codeOnly ? secured.codeOnly() : secured);
        }
        return username;
    }

    String passwordOf(String username) {
        return passwords.get(username);
    }

    /** From now on the provider asks for more than the password where this person signs in with a new account. */
    void useSecondFactor() {
        if (!passwords.isEmpty()) {
            throw new IllegalStateException("say what signing in as " + name + " takes before anybody signs in");
        }
        secondFactor = true;
    }

    /** Signs in with the recovery account and answers every prompt as asked. */
    Manner usual() {
        return signingInAs(recoveryAccount());
    }

    Manner signingInAs(String username) {
        return Manner.signingInAs(username, passwords.get(personalAccount(username)));
    }

    /** Signs in with an identity of an organisation where a personal one is asked for. */
    Manner workIdentity() {
        return memberOf(
                new AccountName(AccountKind.WORK_OR_SCHOOL, stage.issuer("Contoso"), key() + "@contoso.example"));
    }

    /** Signs in as a member of an organisation, who is taken in when first asked for. */
    Manner memberOf(AccountName name) {
        WorkTenant tenant = providers.tenant(name.issuer());
        String password =
                stage.world().seed().dice("password of " + name.username()).hex(8);
        if (!tenant.hasMember(name.username())) {
            tenant.addMember(name.username(), password, providers.method(name.issuer()));
        }
        return Manner.signingInAs(name.username(), password);
    }

    /** The recovery account as an app may list it, because signing in added it. */
    AccountName recoveryEntry() {
        return new AccountName(AccountKind.PERSONAL, "Microsoft", recoveryAccount());
    }

    /** The person's account in the cloud that belongs to a platform. */
    CloudAccount cloudAccount(Platform platform) {
        return cloudAccount(platform, key());
    }

    /** The name of the person's own account in every cloud. */
    String ownCloudName() {
        return key();
    }

    /** Supplies what was missing on a phone. */
    void supply(Remedy remedy, Handset handset) {
        switch (remedy) {
            case ACCOUNTS_REMOVED ->
                stage.arranged(
                        accounts.removeAll(handset),
                        "removing every account from " + handset.id(),
                        "removing an account");
            case CLOUD_SIGNED_IN, BOTH_SIGNED_IN ->
                handset.phone().signInToCloud(cloudAccount(handset.phone().platform()));
            case BACKED_UP_AGAIN -> backUpAgain();
            case BACKED_UP_AN_ACCOUNT -> {
                accounts.arrange(
                        phone("old"),
                        List.of(new AccountName(AccountKind.THIRD_PARTY, stage.issuer("Harbour"), key())));
                backUpAgain();
            }
            case STORE_ANSWERS -> {
                stage.world().faults().clear();
                stage.world()
                        .store(handset.phone().platform().store())
                        .setQuota(cloudAccount(handset.phone().platform()), Quota.UNLIMITED);
                stage.note("the cloud store answers again");
            }
            case ONLINE -> {
                handset.phone().link().restore();
                stage.note(handset.id() + " is online again");
            }
            case AGREED -> stage.note(name + " agrees when asked");
            case RECOVERY_ACCOUNT_SIGNED_IN -> stage.note(name + " signs in with the recovery account");
        }
    }

    private void backUpAgain() {
        Handset old = phone("old");
        new Conversation(stage, old, usual()).begin(new Action.TurnOnBackup());
        backedUp = accounts.heldBy(old);
    }

    CloudAccount cloudAccount(Platform platform, String account) {
        return stage.world().store(platform.store()).account(account);
    }

    Accounts accounts() {
        return accounts;
    }

    Providers providers() {
        return providers;
    }

    /** Says which system a phone runs that is not there yet. */
    void choose(String phone, Platform platform) {
        if (phones.containsKey(phone)) {
            throw new IllegalStateException(
                    "the " + phone + " phone is there already; name its system before it is used");
        }
        systems.put(phone, platform);
    }

    /** One of the person's phones with the app on it, bought and set up when first mentioned. */
    Handset phone(String which) {
        Handset handset = phones.get(which);
        if (handset == null) {
            handset = bought(systems.getOrDefault(which, stage.platform()));
            phones.put(which, handset);
            stage.note(new Observation.PhoneBought(
                    handset.id(),
                    name + "'s " + which + " phone",
                    handset.phone().profile()));
            stage.heard(handset.id(), handset.install());
        }
        return handset;
    }

    /** A phone nobody has used yet, in the person's own cloud account. */
    Handset spare() {
        return phone("spare " + phones.size());
    }

    /** The person's phones, oldest first. */
    List<Handset> phones() {
        return List.copyOf(phones.values());
    }

    boolean owns(Handset handset) {
        return phones.containsValue(handset);
    }

    private Handset bought(Platform platform) {
        World world = stage.world();
        Phone phone = world.addPhone(
                "p" + world.seed().dice("phone " + world.phones().size()).hex(5), platform);
        phone.signInToCloud(cloudAccount(platform));
        return stage.handset(phone);
    }

    /** What the person's last backup holds, as far as the person knows. */
    List<AccountName> backedUp() {
        return backedUp;
    }

    void remembersBackup(List<AccountName> list) {
        backedUp = List.copyOf(list);
    }

    private String key() {
        return stage.user(name.toLowerCase(Locale.ROOT));
    }
}
