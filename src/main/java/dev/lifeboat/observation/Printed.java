package dev.lifeboat.observation;

import java.util.List;

/**
 * What the process of an adapter printed.
 *
 * @param characters how many in all
 * @param end the last lines, oldest first; where the process was started anew, the last lines of each before it, too
 */
public record Printed(long characters, List<String> end) {

    /** Nothing, or nothing that the kit could see. */
    public static final Printed NOTHING = new Printed(0, List.of());

    public Printed {
        end = List.copyOf(end);
    }
}
