package dev.lifeboat.attest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is signed: an in-toto statement, version 1, that a test was run and what came of it. */
@JsonPropertyOrder({"_type", "subject", "predicateType", "predicate"})
record Statement(@JsonProperty("_type") String type, List<Resource> subject, String predicateType, Outcome predicate) {

    /** Something with a digest. */
    record Resource(String name, Map<String, String> digest) {}

    /** The predicate: in-toto's test result, version 0.1. */
    record Outcome(
            String result,
            List<Resource> configuration,
            List<String> passedTests,
            List<String> warnedTests,
            List<String> failedTests) {}

    /** @param manifest the bytes of the manifest, which lists everything else */
    static Statement of(Manifest content, byte[] manifest, TestResults results) {
        List<Resource> subject = new ArrayList<>();
        subject.add(resource(Manifest.FILE, Sha256.of(manifest)));
        List<Resource> configuration = new ArrayList<>();
        content.digests().forEach((of, digest) -> {
            if (of.equals("subject")) {
                subject.add(resource(content.subject(), digest));
            } else {
                configuration.add(resource(of, digest));
            }
        });
        return new Statement(
                "https://in-toto.io/Statement/v1",
                subject,
                "https://in-toto.io/attestation/test-result/v0.1",
                new Outcome(results.word(), configuration, results.passed(), results.undecided(), results.failed()));
    }

    private static Resource resource(String name, String sha256) {
        return new Resource(name, Map.of("sha256", sha256));
    }
}
