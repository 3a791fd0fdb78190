package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.verdict.AccountName;
import dev.lifeboat.verdict.CodeAccepted;
import dev.lifeboat.verdict.ShowsAccounts;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
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

    @Then("{phone} now/still shows these accounts")
    public void shows(Handset phone, List<AccountName> accounts) {
        look(phone, accounts, false);
    }

    @Then("{phone} now/still shows these accounts in this order")
    public void showsInOrder(Handset phone, List<AccountName> accounts) {
        look(phone, accounts, true);
    }

    @Then("the code of {string} on {phone} is accepted")
    public void codeAccepted(String issuer, Handset phone) {
        AccountName name = owner(phone).accounts().called(issuer);
        owner(phone).accounts().tryCode(phone, name);
        stage().judge(new CodeAccepted(phone.id(), name, false));
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
