package dev.lifeboat.observation;

import dev.lifeboat.simulator.secret.Secret;
import dev.lifeboat.simulator.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the values of a world's secrets in the place of their references: the way back from what was recorded. */
public final class References {

    private static final Pattern MARK = Pattern.compile("⟨([^⟨⟩]+)⟩");
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final Secrets secrets;
    private final Map<String, Secret> known = new HashMap<>();

    public References(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The text with every secret in the form in which it is usually handed out; unknown references stay. */
    public String resolved(String text) {
        return text.indexOf('⟨') < 0 ? text : replaced(text);
    }

    private synchronized String replaced(String text) {
        learn();
        return MARK.matcher(text)
                .replaceAll(mark -> Matcher.quoteReplacement(
                        known.containsKey(mark.group(1)) ? handedOut(known.get(mark.group(1))) : mark.group()));
    }

    /** The secret of this name, or null. */
    synchronized Secret named(String reference) {
        learn();
        return known.get(reference);
    }

    private void learn() {
        if (secrets.count() != known.size()) {
            secrets.all().forEach(secret -> known.put(secret.reference(), secret));
        }
    }

    private static String handedOut(Secret secret) {
        return switch (secret.kind()) {
            case TOTP_SEED -> base32(secret.value());
            case BACKUP_KEY -> Base64.getUrlEncoder().withoutPadding().encodeToString(secret.value());
            default -> new String(secret.value(), StandardCharsets.UTF_8);
        };
    }

    private static String base32(byte[] value) {
        StringBuilder encoded = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : value) {
            held = held << 8 | b & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                encoded.append(BASE32.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        return bits == 0
                ? encoded.toString()
                : encoded.append(BASE32.charAt(held << (5 - bits) & 31)).toString();
    }
}
