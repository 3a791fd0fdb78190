package dev.lifeboat.steps;

import dev.lifeboat.verdict.AccountName;
import dev.lifeboat.verdict.AdministratorLearnsNothing;
import dev.lifeboat.verdict.NothingPassedOn;
import dev.lifeboat.verdict.OnlyCodesStored;
import dev.lifeboat.verdict.PrivateKeysKept;
import dev.lifeboat.verdict.SecretsKeptOnRoute;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What others than the person come to know: other services, administrators, and whoever reads what is stored or sent. */
public final class PrivacySteps {

    /** So generally known that naming it tells nothing of a person. */
    private static final String EVERYBODYS_PROVIDER = "Microsoft";

    private final Curtain curtain;

    public PrivacySteps(Curtain curtain) {
        this.curtain = curtain;
    }

    /** Opened backups are searched too; what mail and files hold is seen nowhere, and they hear of no account. */
    @Then("only what makes codes is stored of her accounts")
    @Refusal
    public void onlyCodesStored() {
        stage().search(stage().platform().store(), stage().cast().person("Ana").cloudAccount(stage().platform()));
        stage().judge(new OnlyCodesStored());
        stage().judgeNames(new NothingPassedOn(allNames(), Set.of("mail", "files")));
        stage().judge(new SecretsKeptOnRoute(true));
    }

    /** Traffic goes to identity, key and storage services only, and each secret takes its own route. */
    @Then("no other service has heard of her accounts")
    @Refusal
    public void nothingPassedOn() {
        stage().judgeNames(new NothingPassedOn(allNames(), Set.of()));
        stage().judge(new SecretsKeptOnRoute(false));
    }

    /** Of everything the organisation was told, and of the names of its devices. */
    @Then("the administrator of {string} has heard of no other account or backup")
    @Refusal
    public void administratorLearnsNothing(String organisation) {
        String issuer = stage().issuer(organisation);
        stage().lookAsAdministrator(stage().cast().person("Ana").providers().tenant(issuer));
        List<String> own = accounts()
                .filter(account -> account.issuer().equals(issuer))
                .flatMap(PrivacySteps::names)
                .toList();
        List<String> others =
                allNames().stream().filter(name -> !own.contains(name)).toList();
        stage().judgeNames(new AdministratorLearnsNothing(Providers.slug(issuer), own, others));
    }

    /** Everything that was sent is searched for the private keys of all registered credentials. */
    @Then("no private key has left a phone")
    @Refusal
    public void privateKeysKept() {
        stage().searchPrivateKeys();
        stage().judge(new PrivateKeysKept());
    }

    private List<String> allNames() {
        return accounts().flatMap(PrivacySteps::names).distinct().toList();
    }

    private Stream<AccountName> accounts() {
        Person ana = stage().cast().person("Ana");
        return Stream.concat(ana.accounts().all().stream(), Stream.of(ana.recoveryEntry()));
    }

    private static Stream<String> names(AccountName account) {
        return Stream.of(account.issuer(), account.username()).filter(name -> !name.equals(EVERYBODYS_PROVIDER));
    }

    private Stage stage() {
        return curtain.stage();
    }
}
