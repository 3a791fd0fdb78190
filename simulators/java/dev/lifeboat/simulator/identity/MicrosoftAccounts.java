package dev.lifeboat.simulator.identity;

import dev.lifeboat.simulator.http.Endpoint;
import dev.lifeboat.simulator.http.Service;
import dev.lifeboat.simulator.secret.Secrets;
import dev.lifeboat.simulator.time.Dice;
import dev.lifeboat.simulator.time.SimulatedClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The provider of personal Microsoft accounts: sign-in, proofs, the key service, device credentials and sign-in requests.
 * The operations are an app's only way in; the other methods are what a person does in a browser, and what the kit looks
 * at. Those take user names in any case and throw {@link IllegalArgumentException} for an account that does not exist.
 */
public final class MicrosoftAccounts implements Service {

    private static final int CODE_DIGITS = 8;

    private final Provider provider;
    private final Mailbox mailbox = new Mailbox();
    private final PersonalAccounts accounts;
    private final DeviceCodes deviceCodes;
    private final Proofs proofs;
    private final BackupKeys backupKeys;
    private final CredentialRegistry credentials;
    private final SignInRequests signInRequests;
    private final TokenEndpoint tokenEndpoint;
    private final PersonalCredentials personalCredentials;

    public MicrosoftAccounts(SimulatedClock clock, Dice dice, Secrets secrets) {
        provider = new Provider("microsoft", "", clock, dice, secrets);
        OAuthErrors errors = new OAuthErrors(provider);
        Tokens tokens = new Tokens(provider);
        accounts = new PersonalAccounts(provider);
        deviceCodes = new DeviceCodes(provider, errors);
        tokenEndpoint = new TokenEndpoint(provider, accounts, tokens, deviceCodes, errors);
        proofs = new Proofs(provider, tokens, mailbox);
        backupKeys = new BackupKeys(provider, tokens);
        credentials = new CredentialRegistry(provider, CODE_DIGITS);
        personalCredentials = new PersonalCredentials(tokens, credentials);
        signInRequests = new SignInRequests(provider, credentials);
    }

    @Override
    public Map<String, Endpoint> operations() {
        return new Operations(this)
                .with("token", tokenEndpoint::token)
                .with("user-realm", tokenEndpoint::realm)
                .with("device-code", deviceCodes::begin)
                .with("proofs-list", proofs::list)
                .with("proofs-send", proofs::send)
                .with("proofs-verify", proofs::verify)
                .with("backup-keys-create", backupKeys::create)
                .with("backup-keys-list", backupKeys::list)
                .with("backup-keys-read", backupKeys::read)
                .with("credentials-create", personalCredentials::create)
                .with("credentials-delete", personalCredentials::delete)
                .with("sign-in-requests-list", signInRequests::list)
                .with("sign-in-requests-approve", signInRequests.answering("approve"))
                .with("sign-in-requests-deny", signInRequests.answering("deny"))
                .all();
    }

    public void addListener(ProviderListener listener) {
        provider.listeners().add(listener);
    }

    /** Where the proof codes of this provider arrive. */
    public Mailbox mailbox() {
        return mailbox;
    }

    /**
     * Opens an account; its password becomes the secret {@code ana.password}.
     *
     * @return the account's id, which never changes
     */
    public synchronized String create(NewPersonalAccount wanted) {
        return accounts.create(wanted).id();
    }

    /** From now on their members who try to sign in here are told that their account is no personal one. */
    public synchronized void recognise(WorkTenants tenants) {
        accounts.recognise(username -> tenants.all().stream().anyMatch(tenant -> tenant.hasMember(username)));
    }

    /** Ends every session of the account. */
    public synchronized void changePassword(String username, String password) {
        accounts.changePassword(accounts.known(username), password);
    }

    /** Sets or replaces where proof codes of one channel go. */
    public synchronized void setProof(String username, Channel channel, String address) {
        accounts.known(username).proofs().put(channel, address);
    }

    public synchronized void removeProof(String username, Channel channel) {
        accounts.known(username).proofs().remove(channel);
    }

    /** Leaves the account without any way to prove more than its password. */
    public synchronized void removeProofs(String username) {
        accounts.known(username).proofs().clear();
    }

    /** The person enters the user code of a device-code sign-in in a browser where they are signed in. */
    public synchronized void enterDeviceCode(String userCode, String username) {
        deviceCodes.approve(userCode, accounts.known(username));
    }

    /** The person says no to a device-code sign-in. */
    public synchronized void declineDeviceCode(String userCode) {
        deviceCodes.decline(userCode);
    }

    /** The devices of an account, oldest first (rule R31). */
    public synchronized List<Credential> credentials(String username) {
        return credentials.of(accounts.known(username).username());
    }

    /** The person types a one-time code at a sign-in: the current step and the one before are accepted (rule R32). */
    public synchronized CodeCheck checkCode(String username, String code) {
        return credentials.check(accounts.known(username).username(), code);
    }

    /** The person signs in elsewhere, and every device of the account that takes push is asked. */
    public synchronized SignInRequest askForSignIn(String username) {
        return signInRequests.ask(accounts.known(username).username());
    }

    /** The key behind a {@code kid}, for opening backups. */
    public synchronized Optional<BackupKey> backupKey(String keyId) {
        return backupKeys.find(keyId);
    }

    /** The keys issued to an account, oldest first. */
    public synchronized List<BackupKey> backupKeys(String username) {
        return backupKeys.of(accounts.known(username).username());
    }
}
