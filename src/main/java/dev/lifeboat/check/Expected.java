package dev.lifeboat.check;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the protocol has for an answer at some place.
 *
 * @param statuses any of them is right
 * @param change what to change where another one comes
 */
record Expected(List<Integer> statuses, String change) {

    static Expected of(String change, Integer... statuses) {
        return new Expected(Arrays.asList(statuses), change);
    }

    @Override
    public String toString() {
        return statuses.stream().map(Expected::said).collect(Collectors.joining(", or "));
    }

    private static String said(int status) {
        return switch (status) {
            case 200, 201 -> status + " with the screen";
            case 400, 409, 501 -> status + " with a problem document";
            default -> String.valueOf(status);
        };
    }
}
