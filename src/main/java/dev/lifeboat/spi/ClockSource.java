package dev.lifeboat.spi;

/** Where an implementation reads the time. */
public enum ClockSource implements WireName {
    /** From its phone ({@code os/clock}), as the kit prefers: simulated time can then move. */
    DEVICE("device"),
    /** From the real clock; examples that move the clock do not apply. */
    WALL("wall");

    private final String wireName;

    ClockSource(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
