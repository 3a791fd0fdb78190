package dev.lifeboat.verdict;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reference that stands in the place of a secret, such as {@code ⟨contoso.ana.totp-seed.2⟩}.
 *
 * @param reference without the brackets
 */
record SecretName(String reference) {

    /** What only the services that a backup has no business with hold; the references begin with their names. */
    static final List<String> TEMPTATIONS = List.of("mail", "files", "directory", "analytics");

    /** What people have, whatever they are called. */
    private static final Set<String> PERSONAL =
            Set.of("password", "totp-seed", "proof", "activation-code", "backup-key");

    private static final Pattern MARK = Pattern.compile("⟨([^⟨⟩\\s]*\\.[^⟨⟩\\s]*)⟩");

    /** All that stand in a text, in order. */
    static List<SecretName> in(String text) {
        return text.indexOf('⟨') < 0
                ? List.of()
                : MARK.matcher(text)
                        .results()
                        .map(mark -> new SecretName(mark.group(1)))
                        .toList();
    }

    /** What sort of secret it is, as the end of the reference says: {@code totp-seed}. */
    String what() {
        Matcher numbered = Pattern.compile("(.*)\\.\\d+").matcher(reference);
        String bare = numbered.matches() ? numbered.group(1) : reference;
        return bare.substring(bare.lastIndexOf('.') + 1);
    }

    /** The first part of the reference: a person, a provider or a service. */
    String owner() {
        return reference.substring(0, reference.indexOf('.'));
    }

    /** Whether it is a canary of a service that a backup has no business with. */
    boolean isCanary() {
        return TEMPTATIONS.contains(owner())
                && reference.indexOf('.') == reference.lastIndexOf('.')
                && !PERSONAL.contains(what())
                && !what().endsWith("-token");
    }

    @Override
    public String toString() {
        return "⟨" + reference + "⟩";
    }
}
