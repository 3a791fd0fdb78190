package dev.lifeboat.simulator.identity;

/** An address told only so far that its owner recognises it. */
final class Hint {

    private Hint() {}

    static String of(Channel channel, String address) {
        return switch (channel) {
            case EMAIL -> address.substring(0, address.offsetByCodePoints(0, 1)) + "***" + domain(address);
            case PHONE -> "***" + address.substring(Math.max(0, address.length() - 2));
        };
    }

    private static String domain(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 ? "" : address.substring(at);
    }
}
