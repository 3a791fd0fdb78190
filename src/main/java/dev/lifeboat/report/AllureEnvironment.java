package dev.lifeboat.report;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was judged, by what and where: Allure's box of facts. */
final class AllureEnvironment {

    private AllureEnvironment() {}

    static Map<String, String> of(Audit audit) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Claim", audit.claim().verdict() + ". " + Wording.meaning(audit));
        for (Audit.OnPlatform claim : audit.claims()) {
            String sentence = claim.sentence().substring(claim.sentence().indexOf(": ") + 2);
            facts.put(
                    Wording.platform(claim.platform()) + (claim.byAnalogy() ? " (by analogy)" : ""),
                    claim.verdict() + ". " + sentence);
        }
        Audit.Subject subject = audit.subject();
        facts.put("Subject", subject.product() + " " + subject.version() + " by " + subject.vendor());
        facts.put("Edition", audit.claim().edition());
        for (int i = 0; i < audit.waivers().size(); i++) {
            Audit.WaiverEntry waiver = audit.waivers().get(i);
            facts.put("Waiver " + (i + 1), WaiverWords.about(waiver) + ": " + WaiverWords.worth(waiver));
        }
        facts.put("Seed", Long.toString(audit.seed()));
        facts.put("Lifeboat", audit.provenance().kit());
        facts.put("Java", audit.provenance().java());
        facts.put("System", audit.provenance().system());
        audit.provenance().digests().forEach(digest -> facts.put("SHA-256 of " + digest.of(), digest.sha256()));
        facts.replaceAll((name, value) -> VisibleText.of(value));
        return facts;
    }

    /** The facts as a Java properties file. */
    static byte[] properties(Map<String, String> facts) {
        StringBuilder file = new StringBuilder();
        facts.forEach((name, value) ->
                file.append(escaped(name)).append(" = ").append(escaped(value)).append('\n'));
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c < 0x20 || c > 0x7e) {
                escaped.append("\\u%04x".formatted((int) c));
            } else {
                escaped.append(" \\=:#!".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }
}
