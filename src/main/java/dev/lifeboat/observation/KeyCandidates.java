package dev.lifeboat.observation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which a private key may stand, each tried against the public keys. */
final class KeyCandidates {

    /** A string that decodes to fewer or more bytes than this is no key and no structure around one. */
    private static final int SHORTEST = 30;

    private static final int LONGEST = 150;

    /** An OCTET STRING of 32 bytes: how RFC 5915, and so PKCS#8 around it, writes the private key. */
    private static final byte[] OCTETS = {0x04, 0x20};

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN [A-Z0-9 ]*KEY-----(.{1,8000}?)-----END", Pattern.DOTALL);

    private static final Pattern LINE_END = Pattern.compile("\\\\[nr]|%0[AaDd]|\\s");

    private final ScalarSearch search;

    KeyCandidates(ScalarSearch search) {
        this.search = search;
    }

    int tried() {
        return search.tried();
    }

    /** Strings in hex, base32, base64 or base64url; the members of a JWK are among them. */
    boolean inStrings(String text) {
        boolean found = false;
        for (Encoded run : Encoded.in(text)) {
            found |= inRun(run);
            if (run.letters().indexOf('/') >= 0) {
                // The slash may belong to base64 or to a path.
                for (String part : run.letters().split("/")) {
                    found |= inRun(new Encoded(run.from(), run.to(), part));
                }
            }
        }
        return found;
    }

    private boolean inRun(Encoded run) {
        boolean found = false;
        for (byte[] bytes : run.decoded()) {
            if (bytes.length >= SHORTEST && bytes.length <= LONGEST) {
                found |= bytes.length <= ScalarSearch.LENGTH ? search.isKey(bytes) : search.holdsKey(bytes);
            }
        }
        return found;
    }

    /** PEM, its line ends as they are or escaped. */
    boolean inPem(String text) {
        boolean found = false;
        Matcher pem = PEM.matcher(text);
        while (pem.find()) {
            String base64 = LINE_END.matcher(pem.group(1)).replaceAll("").replace("\\/", "/");
            byte[] der = Base64.getMimeDecoder().decode(base64.getBytes(StandardCharsets.ISO_8859_1));
            found |= search.holdsKey(der);
        }
        return found;
    }

    /** PKCS#8 and SEC1, wherever in larger bytes they lie. */
    boolean inStructures(byte[] bytes) {
        boolean found = false;
        for (int at = 0; at + OCTETS.length + ScalarSearch.LENGTH <= bytes.length; at++) {
            if (bytes[at] == OCTETS[0] && bytes[at + 1] == OCTETS[1]) {
                int from = at + OCTETS.length;
                found |= search.holdsKey(Arrays.copyOfRange(bytes, from, from + ScalarSearch.LENGTH));
            }
        }
        return found;
    }

    boolean inWindows(byte[] bytes) {
        return search.holdsKey(bytes);
    }
}
