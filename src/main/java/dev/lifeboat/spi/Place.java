package dev.lifeboat.spi;

/** Where on the screen a control stands. */
public enum Place implements WireName {
    BOTTOM("bottom"),
    TOP("top"),
    BESIDE_ACCOUNT("beside-account"),
    MENU("menu");

    private final String wireName;

    Place(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
