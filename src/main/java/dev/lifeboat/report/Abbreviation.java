package dev.lifeboat.report;

/** Long text, cut where nobody reads on. */
final class Abbreviation {

    private Abbreviation() {}

    /** At most this many characters, and how many more there were. */
    static String to(int longest, String text) {
        if (text.length() <= longest) {
            return text;
        }
        int cut = longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, cut) + "… (" + (text.length() - cut) + " more characters)";
    }
}
