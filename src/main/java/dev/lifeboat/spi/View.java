package dev.lifeboat.spi;

/** Which of the app's screens is shown. */
public enum View implements WireName {
    /** The first screen of an app without accounts. */
    WELCOME("welcome"),
    /** The list of accounts. */
    ACCOUNTS("accounts"),
    /** Settings; may follow the three backup actions. */
    SETTINGS("settings"),
    /** A question is open. */
    PROMPT("prompt");

    private final String wireName;

    View(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
