package dev.lifeboat.run;

import dev.lifeboat.spi.Platform;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Says in 64 hexadecimal digits what is run and how: equal for two runs exactly when their results can be put together. */
final class PlanDigest {

    private final MessageDigest digest;

    private PlanDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(RunPlan plan, RunSettings settings, String edition) {
        PlanDigest digest = new PlanDigest();
        digest.add("edition " + edition + ", seed " + settings.seed() + (settings.strict() ? ", strict" : "")
                + (settings.plays() == 1 ? "" : ", " + settings.plays() + " plays"));
        for (Platform platform : plan.platforms()) {
            digest.add(platform.wireName());
        }
        plan.examples().forEach(example -> digest.add(example.id()));
        digest.add(features(plan.features()));
        return HexFormat.of().formatHex(digest.digest.digest());
    }

    /** The same for feature files alone, whatever their folder is called. */
    static String features(FeatureFolder features) {
        PlanDigest digest = new PlanDigest();
        features.files().forEach(file -> {
            digest.add(file.path());
            digest.add(file.content());
        });
        return HexFormat.of().formatHex(digest.digest.digest());
    }

    private void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The length goes before the content, so that no two lists of texts look the same. */
    private void add(byte[] content) {
        digest.update((content.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(content);
    }
}
