package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.spi.Action;
import dev.lifeboat.verdict.AccountName;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;

/** Cloud backup: switching it on, and whether what it wrote can be brought back. */
public final class BackupSteps {

    private final Curtain curtain;

    public BackupSteps(Curtain curtain) {
        this.curtain = curtain;
    }

    @Given("{phone} has backed up these accounts")
    public void hasBackedUp(Handset phone, List<AccountName> accounts) {
        Person owner = stage().cast().ownerOf(phone);
        owner.accounts().arrange(phone, accounts);
        Answer answer = new Conversation(stage(), phone, owner.usual()).begin(new Action.TurnOnBackup());
        stage().arranged(
                        answer.screen().filter(screen -> screen.backup().on()).isPresent(),
                        "switching backup on on " + phone.id(),
                        "R21 and R23");
        owner.remembersBackup(accounts);
    }

    @Then("the backup is still unharmed")
    public void backupUnharmed() {
        Person ana = stage().cast().person("Ana");
        new Recovery(stage(), ana).onSparePhone();
    }

    private Stage stage() {
        return curtain.stage();
    }
}
