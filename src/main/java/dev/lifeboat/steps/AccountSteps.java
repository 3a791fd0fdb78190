package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.steps.Words.Order;
import dev.lifeboat.steps.Words.Ownership;
import dev.lifeboat.verdict.AccountName;
import dev.lifeboat.verdict.CodeAccepted;
import dev.lifeboat.verdict.NoCodeShown;
import dev.lifeboat.verdict.NotEnrolledAnew;
import dev.lifeboat.verdict.ShowsAccounts;
import dev.lifeboat.verdict.ShowsCodes;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The accounts on a phone: adding, removing, looking at them, using their codes. */
public final class AccountSteps {

    private final Curtain curtain;

    public AccountSteps(Curtain curtain) {
        this.curtain = curtain;
    }

    @Given("{phone} has these accounts")
    public void has(Handset phone, List<NewAccount> accounts) {
        Accounts owned = owner(phone).accounts();
        owned.arrange(phone, owned.enrolled(accounts));
    }

    /** Accounts of as many issuers, typed in one after the other. */
    @Given("{phone} has {int} third-party account(s)")
    public void hasMany(Handset phone, int count) {
        owner(phone)
                .accounts()
                .typeIn(
                        phone,
                        IntStream.rangeClosed(1, count)
                                .mapToObj(number -> new AccountName(
                                        AccountKind.THIRD_PARTY,
                                        stage().issuer("Issuer " + number),
                                        stage().user("ana." + number)))
                                .toList());
    }

    /** Moves it in the list on the screen, where the first place is 1. */
    @Given("{person} has moved {string} to place {int} on {phone}")
    public void hasMoved(Person person, String issuer, int place, Handset phone) {
        AccountName name = person.accounts().called(issuer);
        stage().arranged(
                        person.accounts().move(phone, name, place),
                        "moving " + name + " to place " + place + " on " + phone.id(),
                        "moving an account");
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
        person.providers().enrolAnew(name);
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

    @Then("{phone} now/still shows these accounts{order}")
    @Refusal(when = "still")
    public void shows(Handset phone, Order order, List<AccountName> accounts) {
        look(phone, accounts, order == Order.AS_GIVEN);
    }

    /** The accounts of the person's last backup as the person remembers them. */
    @Then("{phone} now shows what was backed up")
    public void showsWhatWasBackedUp(Handset phone) {
        look(phone, owner(phone).backedUp(), false);
    }

    /** The accounts that the person remembers having put there, in this order. */
    @Then("{phone} still shows what it held")
    @Refusal
    public void showsWhatItHeld(Handset phone) {
        look(phone, owner(phone).accounts().heldBy(phone), true);
    }

    @Then("{phone} now/still shows no account")
    @Refusal
    public void showsNoAccount(Handset phone) {
        look(phone, List.of(), false);
    }

    /**
     * Of every third-party account that was put there, or else recovered: what the kit's own reckoning gives for the phone's
     * clock.
     */
    @Then("every code on {phone} is the right one")
    public void everyCodeIsRight(Handset phone) {
        Person owner = owner(phone);
        List<AccountName> held = owner.accounts().heldBy(phone);
        stage().heard(phone.id(), phone.look());
        stage().judge(new ShowsCodes(
                phone.id(), owner.providers().rightCodes(phone, held.isEmpty() ? owner.backedUp() : held)));
    }

    @Then("{phone} now shows these codes")
    public void showsTheseCodes(Handset phone, List<Map<String, String>> rows) {
        Map<AccountName, Set<String>> expected = new LinkedHashMap<>();
        rows.forEach(row -> expected.put(owner(phone).accounts().called(row.get("ACCOUNT")), Set.of(row.get("CODE"))));
        stage().heard(phone.id(), phone.look());
        stage().judge(new ShowsCodes(phone.id(), expected));
    }

    @Then("the code of {string} on {phone} is accepted{ownership}")
    public void codeAccepted(String issuer, Handset phone, Ownership ownership) {
        AccountName name = owner(phone).accounts().called(issuer);
        owner(phone).providers().tryCode(phone, name);
        stage().judge(new CodeAccepted(phone.id(), name, ownership == Ownership.ITS_OWN));
    }

    @Then("{phone} shows no code for {string}")
    @Refusal
    public void noCode(Handset phone, String issuer) {
        stage().heard(phone.id(), phone.look());
        stage().judge(new NoCodeShown(phone.id(), owner(phone).accounts().called(issuer)));
    }

    @Then("no provider has enrolled her anew")
    @Refusal
    public void notEnrolledAnew() {
        stage().judge(new NotEnrolledAnew(stage().deed()));
    }

    private void look(Handset phone, List<AccountName> accounts, boolean inOrder) {
        stage().heard(phone.id(), phone.look());
        Person owner = owner(phone);
        stage().judge(new ShowsAccounts(phone.id(), accounts, inOrder, Set.of(owner.recoveryEntry())));
        new Recovery(stage(), owner).withSecrets(phone, accounts);
    }

    private Stage stage() {
        return curtain.stage();
    }

    private Person owner(Handset phone) {
        return stage().cast().ownerOf(phone);
    }
}
