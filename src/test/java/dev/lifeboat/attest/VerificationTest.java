package dev.lifeboat.attest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record altered, removed or swapped, a signature by another key. */
class VerificationTest {

    /** Made by {@code openssl genpkey -algorithm ed25519}; it protects nothing. */
    private static final String PEM = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """;

    /** The public key of RFC 8032, 7.1, test 1, whose private key the one above holds. */
    private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    @TempDir
    private Path home;

    private Path run;
    private final SigningKey key = SigningKey.given(PEM);

    @BeforeEach
    void seal() throws IOException {
        run = home.resolve("run");
        Files.createDirectories(run.resolve("evidence/a"));
        Files.writeString(run.resolve("audit.json"), "{\"claim\": \"CONFORMANT\"}");
        Files.writeString(run.resolve("evidence/a/one@ios.ndjson"), "{\"n\":1}\n{\"n\":2}\n");
        Files.writeString(run.resolve("evidence/a/two@ios.ndjson"), "");
        sealBy(key);
    }

    private void sealBy(SigningKey signer) throws IOException {
        sealBy(signer, run);
    }

    private void sealBy(SigningKey signer, Path draft) throws IOException {
        Seal.on(
                run,
                draft,
                "1",
                "Acme 3",
                "2019-01",
                "CONFORMANT",
                Map.of("kit", "aa", "subject", "bb"),
                new TestResults(true, List.of("a/one@ios"), List.of("a/two@ios"), List.of()),
                signer);
    }

    private Verification verified() throws IOException {
        return Verification.of(run, Optional.of(key.fingerprint()));
    }

    @Test
    void whatNobodyTouchedIsVerifiedByTheKeyThatIsTrusted() throws IOException {
        Verification verification = verified();

        assertThat(verification.exitCode()).isZero();
        assertThat(verification.established())
                .containsExactly(
                        "all 3 files are as manifest.json lists them, and there are no others",
                        "the list is signed by the key " + key.fingerprint(),
                        "that is the key that you trust");
        assertThat(verification.open()).isEmpty();
    }

    @Test
    void aSignatureByAKeyThatNobodyVouchesForIsNeverVerified() throws IOException {
        Verification nobody = Verification.of(run, Optional.empty());
        assertThat(nobody.exitCode()).isEqualTo(3);
        assertThat(nobody.open()).singleElement().asString().startsWith("whose key that is");

        sealBy(SigningKey.ofThisRun());

        Verification ofTheRun = Verification.of(run, Optional.empty());
        assertThat(ofTheRun.exitCode()).isEqualTo(3);
        assertThat(ofTheRun.open()).singleElement().asString().contains("could have signed them anew");
        assertThat(verified().exitCode()).isEqualTo(1);
        assertThat(verified().altered()).singleElement().asString().contains("not by the key that you trust");
    }

    @Test
    void everyChangedByteIsNoticedAndItsFileNamed() throws IOException {
        for (String name : List.of("audit.json", "evidence/a/one@ios.ndjson", "manifest.json", "manifest.sig")) {
            Path file = run.resolve(name);
            byte[] good = Files.readAllBytes(file);
            assertThat(good.length).as(name).isPositive();
            for (int i = 0; i < good.length; i++) {
                byte[] bad = good.clone();
                bad[i] ^= (byte) (1 << i % 7);
                Files.write(file, bad);

                assertThat(verified().exitCode()).as("%s, byte %d", name, i).isEqualTo(1);
                assertThat(verified().altered()).as("%s, byte %d", name, i).anyMatch(found -> found.contains(name));
            }
            for (int length = 0; length < good.length; length++) {
                Files.write(file, Arrays.copyOf(good, length));

                assertThat(verified().exitCode())
                        .as("%s, cut at %d", name, length)
                        .isEqualTo(1);
            }
            Files.write(file, good);
        }
        assertThat(verified().exitCode()).isZero();
    }

    @Test
    void whatIsMissingAddedOrSwappedIsNamed() throws IOException {
        Path one = run.resolve("evidence/a/one@ios.ndjson");
        Path two = run.resolve("evidence/a/two@ios.ndjson");
        byte[] ones = Files.readAllBytes(one);
        Files.write(one, Files.readAllBytes(two));
        Files.write(two, ones);
        assertThat(verified().altered())
                .containsExactly("evidence/a/one@ios.ndjson was changed", "evidence/a/two@ios.ndjson was changed");

        Files.delete(one);
        Files.writeString(run.resolve("evidence/extra"), "");
        assertThat(verified().altered()).contains("evidence/a/one@ios.ndjson is missing", "evidence/extra was added");

        Files.createSymbolicLink(one, two);
        assertThat(verified().altered()).contains("evidence/a/one@ios.ndjson was changed");

        Files.delete(run.resolve("manifest.sig"));
        assertThat(verified().altered()).contains("manifest.sig is missing");
    }

    @Test
    void aRunWithoutASealIsNotVerified() throws IOException {
        Files.delete(run.resolve("manifest.json"));
        Files.delete(run.resolve("manifest.sig"));

        assertThat(verified().exitCode()).isEqualTo(3);
        assertThat(verified().sealed()).isFalse();
    }

    @Test
    void aManifestThatIsGoneWhileItsSignatureIsThereIsMissing() throws IOException {
        Files.delete(run.resolve("manifest.json"));

        assertThat(verified().exitCode()).isEqualTo(1);
        assertThat(verified().altered()).containsExactly("manifest.json is missing");
    }

    @Test
    void aRunThatWasEndedWhileItWasSealedIsNotCalledAltered() throws IOException {
        Files.delete(run.resolve("manifest.json"));
        Files.writeString(run.resolve("INCOMPLETE"), "");

        assertThat(verified().exitCode()).isEqualTo(3);
        assertThat(verified().established()).containsExactly("the run did not come to its end");
    }

    @Test
    void anEmptyFolderIsNamed() throws IOException {
        Files.createDirectories(run.resolve("evidence/b/c"));

        assertThat(verified().exitCode()).isEqualTo(1);
        assertThat(verified().altered()).singleElement().asString().startsWith("evidence/b/c/ is empty");
    }

    @Test
    void whatWillBeMovedUpIsSealedAsItWillBe() throws IOException {
        Path draft = Files.createDirectory(run.resolve(".draft"));
        for (String report : List.of("audit.json", "manifest.json", "manifest.sig")) {
            Files.delete(run.resolve(report));
        }
        Files.writeString(draft.resolve("audit.json"), "{}");
        sealBy(key, draft);
        for (String report : List.of("audit.json", "manifest.json", "manifest.sig")) {
            Files.move(draft.resolve(report), run.resolve(report));
        }
        Files.delete(draft);

        assertThat(verified().altered()).isEmpty();
        assertThat(verified().exitCode()).isZero();
    }

    @Test
    void whoTrustsAnotherKeyIsNotAskedForOne() throws IOException {
        Verification other =
                Verification.of(run, Optional.of(SigningKey.ofThisRun().fingerprint()));

        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.isWholeByAnotherKey()).isTrue();
        assertThat(other.open()).isEmpty();

        Files.writeString(run.resolve("audit.json"), "{}");
        assertThat(Verification.of(run, Optional.of(SigningKey.ofThisRun().fingerprint()))
                        .isWholeByAnotherKey())
                .isFalse();
    }

    @Test
    void aManifestSignedForAnotherRunIsNotThisOne() throws IOException {
        byte[] old = Files.readAllBytes(run.resolve("manifest.sig"));
        Files.writeString(run.resolve("audit.json"), "{}");
        sealBy(key);
        Files.write(run.resolve("manifest.sig"), old);

        assertThat(verified().altered()).containsExactly("manifest.json is not the one that was signed");
    }

    @Test
    void keysAreThoseOfRfc8032AndOpensslReadsThem() throws IOException {
        String info = key.listed().publicKey();
        assertThat(java.util.HexFormat.of()
                        .formatHex(java.util.Base64.getDecoder().decode(info)))
                .isEqualTo("302a300506032b6570032100" + PUBLIC);

        Path file = Files.writeString(
                home.resolve("pub.pem"), "-----BEGIN PUBLIC KEY-----\n" + info + "\n-----END PUBLIC KEY-----\n");
        assertThat(PublicKey.in(file).fingerprint()).isEqualTo(key.fingerprint());
        Path secret = Files.writeString(home.resolve("key.pem"), PEM);
        assertThat(SigningKey.given(secret.toString()).fingerprint()).isEqualTo(key.fingerprint());
    }

    @Test
    void aKeyThatIsNoneIsRefusedWithWhatToDo() throws IOException {
        Path none = Files.writeString(home.resolve("none.pem"), "hello");

        assertThatThrownBy(() -> SigningKey.given(none.toString()))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("openssl genpkey");
        assertThatThrownBy(() -> PublicKey.in(none))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("none.pem");
        assertThatThrownBy(() -> SigningKey.given("absent.pem")).isInstanceOf(UnusableKey.class);
        assertThatThrownBy(() -> PublicKey.in(Path.of("absent.pem")))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("'absent.pem' cannot be read");
    }
}
