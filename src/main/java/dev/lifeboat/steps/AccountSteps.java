package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.verdict.AccountName;
import dev.lifeboat.verdict.CodeAccepted;
import dev.lifeboat.verdict.NoCodeShown;
import dev.lifeboat.verdict.NotEnrolledAnew;
import dev.lifeboat.verdict.ShowsAccounts;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Set;

/** The accounts on a phone: adding, removing, looking at them, using their codes. */
public final class AccountSteps {

    private final Curtain curtain;

    public AccountSteps(Curtain curtain) {
        this.curtain = curtain;
    }

    @Given("{phone} has these accounts")
    public void has(Handset phone, List<AccountName> accounts) {
        owner(phone).accounts().arrange(phone, accounts);
    }

    @When("{person} adds these accounts on {phone}")
    public void adds(Person person, Handset phone, List<AccountName> accounts) {
        for (AccountName name : accounts) {
            person.accounts().add(phone, name);
            person.accounts().holds(phone, name);
        }
    }

    @Given("{person} has enrolled {string} anew on {phone}")
    public void hasEnrolledAnew(Person person, String issuer, Handset phone) {
        AccountName name = person.accounts().called(issuer);
        person.accounts().enrolAnew(name);
        person.accounts().arrange(phone, List.of(name));
    }

    @Given("{person} has removed {string} from {phone}")
    public void hasRemoved(Person person, String issuer, Handset phone) {
        AccountName name = person.accounts().called(issuer);
        stage().arranged(
                        person.accounts().remove(phone, name),
                        "removing " + name + " from " + phone.id(),
                        "removing an account");
    }

    @When("{person} removes {string} from {phone}")
    public void removes(Person person, String issuer, Handset phone) {
        person.accounts().remove(phone, person.accounts().called(issuer));
    }

    @Given("the app on {phone} has been emptied")
    public void hasBeenEmptied(Handset phone) {
        stage().arranged(
                        owner(phone).accounts().removeAll(phone),
                        "removing every account from " + phone.id(),
                        "removing an account");
    }

    @Then("{phone} now/still shows these accounts")
    public void shows(Handset phone, List<AccountName> accounts) {
        look(phone, accounts, false);
    }

    @Then("{phone} now/still shows these accounts in this order")
    public void showsInOrder(Handset phone, List<AccountName> accounts) {
        look(phone, accounts, true);
    }

    @Then("{phone} still shows no account")
    public void showsNoAccount(Handset phone) {
        look(phone, List.of(), false);
    }

    @Then("the code of {string} on {phone} is accepted")
    public void codeAccepted(String issuer, Handset phone) {
        AccountName name = owner(phone).accounts().called(issuer);
        owner(phone).accounts().tryCode(phone, name);
        stage().judge(new CodeAccepted(phone.id(), name, false));
    }

    @Then("the code of {string} on {phone} is accepted as its own")
    public void ownCodeAccepted(String issuer, Handset phone) {
        AccountName name = owner(phone).accounts().called(issuer);
        owner(phone).accounts().tryCode(phone, name);
        stage().judge(new CodeAccepted(phone.id(), name, true));
    }

    @Then("{phone} shows no code for {string}")
    public void noCode(Handset phone, String issuer) {
        stage().heard(phone.id(), phone.look());
        stage().judge(new NoCodeShown(phone.id(), owner(phone).accounts().called(issuer)));
    }

    @Then("no provider has enrolled her anew")
    public void notEnrolledAnew() {
        stage().judge(new NotEnrolledAnew(stage().deed()));
    }

    private void look(Handset phone, List<AccountName> accounts, boolean inOrder) {
        stage().heard(phone.id(), phone.look());
        stage().judge(new ShowsAccounts(
                phone.id(), accounts, inOrder, Set.of(owner(phone).recoveryEntry())));
    }

    private Stage stage() {
        return curtain.stage();
    }

    private Person owner(Handset phone) {
        return stage().cast().ownerOf(phone);
    }
}
