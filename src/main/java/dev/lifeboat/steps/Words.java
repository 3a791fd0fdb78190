package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.WireName;
import dev.lifeboat.verdict.AccountName;
import io.cucumber.java.DataTableType;
import io.cucumber.java.ParameterType;
import java.util.Map;

/** The words that stand for people, phones and accounts in the features. */
public final class Words {

    private final Curtain curtain;

    public Words(Curtain curtain) {
        this.curtain = curtain;
    }

    /** Who the features are about; whoever is mentioned exists. */
    @ParameterType("Ana|Ben|She|she")
    public Person person(String name) {
        return curtain.stage().cast().person(name.equalsIgnoreCase("she") ? "Ana" : name);
    }

    /** A phone and the app on it; whichever is mentioned exists, signed in to its owner's cloud account. */
    @ParameterType("(the|her|Ana's|Ben's) (old|new|third) phone")
    public Handset phone(String owner, String name) {
        Person person = curtain.stage().cast().person(owner.equals("Ben's") ? "Ben" : "Ana");
        return person.phone(name);
    }

    /** A row of a table of accounts. */
    @DataTableType
    public AccountName account(Map<String, String> row) {
        String user = row.get("USER");
        return new AccountName(
                WireName.parse(AccountKind.class, row.get("KIND")), row.get("ACCOUNT"), user == null ? "" : user);
    }
}
