package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;

/** Something that is attempted more than once, before it is said by whom and where. */
@FunctionalInterface
public interface Deed {

    /** How the features say one. */
    String WORDS = "switching backup on|backing up again|recovering|proving \"[^\"]+\"";

    /** The deed of a person on a phone. */
    Attempt attempt(Stage stage, Person person, Handset phone);

    static Deed said(String words) {
        return switch (words) {
            case "switching backup on" -> FirstBackup::new;
            case "backing up again" -> LaterBackup::new;
            case "recovering" -> FreshRecovery::new;
            default -> {
                String issuer = words.substring("proving \"".length(), words.length() - 1);
                yield (stage, person, phone) ->
                        new FreshProof(stage, person, phone, person.accounts().called(issuer));
            }
        };
    }
}
