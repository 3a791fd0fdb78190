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

    @Then("only what makes codes is stored of her accounts")
    @Refusal
    public void onlyCodesStored() {
        stage().search(stage().platform().store(), stage().cast().person("Ana").cloudAccount(stage().platform()));
        stage().judge(new OnlyCodesStored());
        stage().judge(new NothingPassedOn(allNames(), Set.of("mail", "files")));
        stage().judge(new SecretsKeptOnRoute(true));
    }

    @Then("no other service has heard of her accounts")
    @Refusal
    public void nothingPassedOn() {
        stage().judge(new NothingPassedOn(allNames(), Set.of()));
        stage().judge(new SecretsKeptOnRoute(false));
    }

    @Then("the administrator of {string} has heard of no other account or backup")
    @Refusal
    public void administratorLearnsNothing(String issuer) {
        stage().lookAsAdministrator(stage().cast().person("Ana").accounts().tenant(issuer));
        List<String> own = accounts()
                .filter(account -> account.issuer().equals(issuer))
                .flatMap(PrivacySteps::names)
                .toList();
        List<String> others =
                allNames().stream().filter(name -> !own.contains(name)).toList();
        stage().judge(new AdministratorLearnsNothing(Accounts.slug(issuer), own, others));
    }

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
