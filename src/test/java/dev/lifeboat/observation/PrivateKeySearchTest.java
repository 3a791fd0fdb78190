package dev.lifeboat.observation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import dev.lifeboat.observation.Observation.PrivateKeysSearched;
import dev.lifeboat.simulator.gateway.Exchange;
import dev.lifeboat.simulator.gateway.Route;
import dev.lifeboat.simulator.http.Request;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;

/** A registered key, leaked in real bytes in every form that is searched. */
class PrivateKeySearchTest {

    private static final KeyPair PAIR = pair(4711);
    private static final byte[] KEY = scalar(PAIR);
    private static final byte[] NOISE = noise(1, 900);

    @Test
    void findsTheKey_inEveryForm() throws Exception {
        byte[] pkcs8 = PAIR.getPrivate().getEncoded();
        byte[] sec1 = PrivateKeyInfo.getInstance(pkcs8)
                .parsePrivateKey()
                .toASN1Primitive()
                .getEncoded("DER");
        ECKey jwk = new ECKey.Builder(Curve.P_256, (ECPublicKey) PAIR.getPublic())
                .privateKey((ECPrivateKey) PAIR.getPrivate())
                .build();
        String pem = "-----BEGIN EC PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(sec1) + "\n-----END EC PRIVATE KEY-----";
        Map<String, byte[]> leaks = new LinkedHashMap<>();
        leaks.put("JWK", utf8("{\"publicKey\":" + jwk.toJSONString() + "}"));
        leaks.put("JWK in a string", utf8("{\"k\":\"" + jwk.toJSONString().replace("\"", "\\\"") + "\"}"));
        leaks.put("PEM", utf8(pem));
        leaks.put("PEM in JSON", utf8("{\"key\":\"" + pem.replace("\n", "\\n") + "\"}"));
        leaks.put("PKCS#8", pkcs8);
        leaks.put("PKCS#8 in base64", utf8(Base64.getEncoder().encodeToString(pkcs8)));
        leaks.put("SEC1", sec1);
        leaks.put("SEC1 in hex", utf8(HexFormat.of().formatHex(sec1)));
        leaks.put("hex", utf8("{\"n\":\"" + HexFormat.of().formatHex(KEY) + "\"}"));
        leaks.put("base32", utf8("{\"n\":\"" + Base32.toBase32String(KEY) + "\"}"));
        leaks.put("base64", utf8("{\"n\":\"" + Base64.getEncoder().encodeToString(KEY) + "\"}"));
        leaks.put(
                "base64url", utf8("n=" + Base64.getUrlEncoder().withoutPadding().encodeToString(KEY)));
        leaks.put(
                "base64 of more bytes",
                utf8(Base64.getEncoder().encodeToString(joined(noise(2, 50), KEY, noise(3, 60)))));
        leaks.put("raw", joined(NOISE, KEY, NOISE));
        leaks.put("gzip", RedactorTest.gzip(utf8("{\"n\":\"" + HexFormat.of().formatHex(KEY) + "\"}")));
        leaks.put("an opened backup", utf8(backup(HexFormat.of().formatHex(KEY))));
        leaks.put(
                "an opened backup in JSON",
                utf8("{\"value\":\"" + backup("{\"key\":" + jwk.toJSONString() + "}") + "\"}"));
        leaks.forEach(
                (form, body) -> assertThat(searched(body).found()).as(form).hasSize(1));
    }

    @Test
    void findsTheKey_inAHeaderAQueryAndAPath() {
        String hex = HexFormat.of().formatHex(KEY);
        String base64 = Base64.getUrlEncoder().withoutPadding().encodeToString(KEY);
        List<Request> requests = List.of(
                request("/net/files/files/" + base64 + "/content", Map.of(), Map.of(), new byte[0]),
                request("/net/mail", Map.of("q", List.of(hex)), Map.of(), new byte[0]),
                request("/net/mail", Map.of(), Map.of("X-Key", base64), new byte[0]));
        for (Request request : requests) {
            assertThat(search(request).found()).containsExactly("p1 to files/files-write: a string");
        }
    }

    @Test
    void findsARawKey_atEveryPlaceOfTheFirstBytes_andNoFurther() {
        byte[] far = joined(noise(4, PrivateKeySearch.WINDOWED - 32), KEY, noise(5, 1000));
        byte[] tooFar = joined(noise(4, PrivateKeySearch.WINDOWED - 31), KEY, noise(5, 1000));
        assertThat(searched(far).found()).hasSize(1);
        assertThat(searched(tooFar).found()).isEmpty();
        assertThat(searched(tooFar).unscanned()).isEqualTo(1001);
        assertThat(searched(joined(noise(6, 9000), PAIR.getPrivate().getEncoded()))
                        .found())
                .as("a structure is found anywhere")
                .hasSize(1);
    }

    @Test
    void findsNothing_whereThereIsNoRegisteredKey() {
        byte[] other = utf8("{\"d\":\"" + Base64.getUrlEncoder().encodeToString(scalar(pair(5))) + "\"}");
        PrivateKeysSearched searched = searched(joined(other, NOISE));
        assertThat(searched.found()).isEmpty();
        assertThat(searched.candidates()).isGreaterThan(NOISE.length);
    }

    @Test
    void triesEachWindowOnce_andSkipsWhatWasOpened() {
        Exchange exchange = exchange(request("/", Map.of(), Map.of(), NOISE));
        PrivateKeySearch search = new PrivateKeySearch(OpenedBackupTest::key, List.of((ECPublicKey) PAIR.getPublic()));
        PrivateKeysSearched searched = search.search(List.of(exchange, exchange));
        assertThat(searched.requests()).isEqualTo(2);
        assertThat(searched.bytes()).isEqualTo(2 * (NOISE.length + 1));
        assertThat(searched.candidates()).isEqualTo(NOISE.length - 31);

        PrivateKeysSearched opened = searched(utf8(backup("x".repeat(2000))));
        assertThat(opened.opened()).isOne();
        assertThat(opened.closed()).isZero();
        assertThat(opened.candidates())
                .as("all windows of the plaintext are one")
                .isLessThan(90);
        assertThat(opened.extent()).contains("opened in full");
    }

    @Test
    void saysWhatItCouldNotOpen() {
        PrivateKeysSearched searched = searched(utf8(OpenedBackupTest.jwe(JWEAlgorithm.DIR, "bk-2", "hidden")));
        assertThat(searched.closed()).isOne();
        assertThat(searched.extent()).contains("opened in part: 0 of 1");
    }

    @Test
    void saysWhatItCouldNotRead() {
        PrivateKeysSearched searched = searched(NOISE);
        assertThat(searched.opened()).isZero();
        assertThat(searched.closed()).isOne();
        assertThat(searched.closedBytes()).isBetween(800L, 900L);
        assertThat(searched.extent()).contains("opened in part: 0 of 1, " + searched.closedBytes() + " bytes stayed");
        assertThat(searched(utf8("{\"name\":\"backup\"}")).extent()).contains("opened in full");
    }

    @Test
    void findsTheKey_besideABackupAndInItsHeader() throws JOSEException {
        String hex = HexFormat.of().formatHex(KEY);
        JWEObject jwe = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                        .keyID("bk-1")
                        .customParam("x", hex)
                        .build(),
                new Payload("nothing"));
        jwe.encrypt(new DirectEncrypter(OpenedBackupTest.key("bk-1").orElseThrow()));
        String beside = Base64.getEncoder().encodeToString(utf8(backup("nothing") + "\n" + hex));
        assertThat(searched(utf8("{\"v\":\"" + jwe.serialize() + "\"}")).found())
                .hasSize(1);
        assertThat(searched(utf8("{\"v\":\"" + beside + "\"}")).found()).hasSize(1);
    }

    @Test
    void findsTheSameAsMultiplication_fromWindowToWindow() {
        byte[] bytes = noise(8, 700);
        for (int at : List.of(0, 1, 31, 255, 256, 257, 600, 668)) {
            byte[] window = java.util.Arrays.copyOfRange(bytes, at, at + 32);
            ECPublicKey publicKey = publicKey(new BigInteger(1, window));
            assertThat(new ScalarSearch(List.of(publicKey)).holdsKey(bytes))
                    .as("at " + at)
                    .isTrue();
        }
        assertThat(new ScalarSearch(List.of((ECPublicKey) PAIR.getPublic())).holdsKey(bytes))
                .isFalse();
        assertThat(new ScalarSearch(List.of()).holdsKey(new byte[64])).isFalse();
    }

    private static PrivateKeysSearched searched(byte[] body) {
        return search(request("/", Map.of(), Map.of(), body));
    }

    private static PrivateKeysSearched search(Request request) {
        return new PrivateKeySearch(OpenedBackupTest::key, List.of((ECPublicKey) PAIR.getPublic()))
                .search(List.of(exchange(request)));
    }

    private static Exchange exchange(Request request) {
        return new Exchange(
                1,
                "w",
                "p1",
                new Route("files", "files-write"),
                request,
                Optional.empty(),
                true,
                Optional.empty(),
                Instant.EPOCH);
    }

    private static Request request(
            String path, Map<String, List<String>> query, Map<String, String> headers, byte[] body) {
        return new Request("PUT", "http://localhost/w/p1", path, Map.of(), query, headers, body);
    }

    private static String backup(String content) {
        return OpenedBackupTest.jwe(JWEAlgorithm.DIR, "bk-1", content);
    }

    private static KeyPair pair(long seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), seeded(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecureRandom seeded(long seed) throws GeneralSecurityException {
        SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(seed);
        return random;
    }

    private static ECPublicKey publicKey(BigInteger scalar) {
        try {
            var parameters = org.bouncycastle.jce.ECNamedCurveTable.getParameterSpec("secp256r1");
            var point = parameters.getG().multiply(scalar).normalize();
            var spec = new java.security.spec.ECPublicKeySpec(
                    new java.security.spec.ECPoint(
                            point.getAffineXCoord().toBigInteger(),
                            point.getAffineYCoord().toBigInteger()),
                    ((ECPublicKey) PAIR.getPublic()).getParams());
            return (ECPublicKey) java.security.KeyFactory.getInstance("EC").generatePublic(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] scalar(KeyPair pair) {
        byte[] bytes = ((ECPrivateKey) pair.getPrivate()).getS().toByteArray();
        byte[] scalar = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, scalar, 32 - length, length);
        return scalar;
    }

    private static byte[] noise(long seed, int length) {
        byte[] noise = new byte[length];
        new Random(seed).nextBytes(noise);
        return noise;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
