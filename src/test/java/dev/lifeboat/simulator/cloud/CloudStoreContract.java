package dev.lifeboat.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.simulator.secret.Secret;
import dev.lifeboat.simulator.secret.SecretKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every cloud store promises, to apps over its operations and to a person in Java. */
interface CloudStoreContract {

    /** A client of a new, empty store, the same for the whole of one test. */
    StoreClient client();

    /** A client of another store, made from a seed. */
    StoreClient client(String seed);

    private CloudStore store() {
        return client().store();
    }

    private CloudAccount ana() {
        return store().account("ana");
    }

    private String signedIn() {
        return store().signIn(ana());
    }

    private static byte[] payload(int length) {
        byte[] payload = new byte[length];
        for (int i = 0; i < length; i++) {
            payload[i] = (byte) (i * 31 + length);
        }
        return payload;
    }

    @Test
    default void whatIsWrittenIsReadBackByteForByte() {
        String token = signedIn();
        assertThat(client().outcome(client().write(token, "backup", payload(5000))))
                .isEqualTo(200);
        assertThat(client().read(token, "backup")).get().isEqualTo(payload(5000));
    }

    @Test
    default void aNewAccountIsEmpty() {
        String token = signedIn();
        assertThat(client().read(token, "backup")).isEmpty();
        assertThat(store().objects(ana())).isEmpty();
    }

    @Test
    default void anAccountIsFoundAgainByItsNameAndShowsAppsNothingOfIt() {
        assertThat(store().account("ana")).isEqualTo(ana());
        assertThat(ana().id())
                .doesNotContain("ana")
                .isNotEqualTo(store().account("ben").id());
    }

    @Test
    default void accountsDoNotSeeEachOther() {
        client().write(signedIn(), "backup", payload(100));
        String ben = store().signIn(store().account("ben"));
        assertThat(client().read(ben, "backup")).isEmpty();
        client().write(ben, "backup", payload(200));
        assertThat(client().read(signedIn(), "backup")).get().isEqualTo(payload(100));
    }

    @Test
    default void tokensAreSecretsOfTheWorld() {
        String token = signedIn();
        assertThat(client().secrets().all())
                .filteredOn(secret -> secret.kind() == SecretKind.TOKEN)
                .extracting(Secret::value)
                .containsExactly(token.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    default void withoutAValidTokenNothingIsReadOrWritten() {
        assertThat(client().withoutToken().status()).isEqualTo(client().unauthenticated());
        assertThat(client().writeTorn("invented").status()).isEqualTo(client().unauthenticated());
        String token = signedIn();
        assertThat(client().outcome(client().write(token, "backup", payload(100))))
                .isEqualTo(200);
    }

    @Test
    default void anExpiredSessionEndsEveryTokenAndSigningInAgainFindsEverything() {
        String old = signedIn();
        String other = signedIn();
        client().write(old, "backup", payload(100));
        store().expireSessions(ana());
        assertThat(client().writeTorn(old).status()).isEqualTo(client().unauthenticated());
        assertThat(client().writeTorn(other).status()).isEqualTo(client().unauthenticated());
        assertThat(client().read(signedIn(), "backup")).get().isEqualTo(payload(100));
    }

    @Test
    default void signingOutEndsThatTokenOnly() {
        String old = signedIn();
        String other = signedIn();
        store().signOut(old);
        assertThat(client().writeTorn(old).status()).isEqualTo(client().unauthenticated());
        assertThat(client().outcome(client().write(other, "backup", payload(100))))
                .isEqualTo(200);
    }

    @Test
    default void writingAgainReplacesTheValueAndChangesTheRevision() {
        String token = signedIn();
        client().write(token, "backup", payload(100));
        StoredObject before = store().objects(ana()).get(0);
        client().clock().advance(Duration.ofMinutes(1));
        client().write(token, "backup", payload(200));
        StoredObject after = store().objects(ana()).get(0);
        assertThat(client().read(token, "backup")).get().isEqualTo(payload(200));
        assertThat(store().objects(ana())).hasSize(1);
        assertThat(after.revision()).isNotEqualTo(before.revision());
        assertThat(after.modified()).isAfter(before.modified());
    }

    @Test
    default void aDeletedObjectIsGoneAndAnotherMayTakeItsName() {
        String token = signedIn();
        client().write(token, "backup", payload(100));
        assertThat(client().delete(token, "backup").status()).isIn(200, 204);
        assertThat(client().read(token, "backup")).isEmpty();
        client().write(token, "backup", payload(200));
        assertThat(client().read(token, "backup")).get().isEqualTo(payload(200));
    }

    @Test
    default void aFullAccountRefusesTheWriteAndKeepsWhatItHas() {
        String token = signedIn();
        client().write(token, "backup", payload(500));
        store().setQuota(ana(), new Quota(1000));
        assertThat(client().outcome(client().write(token, "backup", payload(2000))))
                .isEqualTo(client().full());
        assertThat(client().outcome(client().write(token, "second", payload(800))))
                .isEqualTo(client().full());
        assertThat(client().read(token, "backup")).get().isEqualTo(payload(500));
        assertThat(store().objects(ana())).hasSize(1);
        assertThat(client().outcome(client().write(token, "backup", payload(600))))
                .isEqualTo(200);
        store().setQuota(ana(), Quota.UNLIMITED);
        assertThat(client().outcome(client().write(token, "second", payload(800))))
                .isEqualTo(200);
    }

    @Test
    default void anAccountOverItsQuotaMayStillBecomeSmaller() {
        String token = signedIn();
        client().write(token, "backup", payload(5000));
        store().setQuota(ana(), new Quota(1000));
        assertThat(client().outcome(client().write(token, "backup", payload(4000))))
                .isEqualTo(200);
        assertThat(client().outcome(client().write(token, "backup", payload(4500))))
                .isEqualTo(client().full());
        assertThat(client().delete(token, "backup").status()).isIn(200, 204);
        assertThat(store().objects(ana())).isEmpty();
    }

    @Test
    default void thePersonMayDeleteEverythingAndNoReplicaRemembers() {
        String token = signedIn();
        client().write(token, "backup", payload(100));
        store().deleteEverything(ana());
        store().serveStale(ana(), true);
        assertThat(client().read(token, "backup")).isEmpty();
        assertThat(store().objects(ana())).isEmpty();
    }

    @Test
    default void tamperingDamagesPayloadsAndLeavesLabelsAndRevisions() {
        String token = signedIn();
        client().write(token, "backup", payload(100));
        client().write(token, "tiny", payload(StoredObject.PAYLOAD));
        List<StoredObject> before = store().objects(ana());
        store().tamper(ana(), bytes -> Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(client().read(token, "backup")).get().isEqualTo(Arrays.copyOf(payload(100), 50));
        assertThat(client().read(token, "tiny")).get().isEqualTo(payload(StoredObject.PAYLOAD));
        assertThat(store().objects(ana()))
                .extracting(StoredObject::revision)
                .containsExactlyElementsOf(
                        before.stream().map(StoredObject::revision).toList());
    }

    @Test
    default void aDamagingOperatorCannotReachTheStoredBytesThemselves() {
        String token = signedIn();
        client().write(token, "backup", payload(100));
        store().tamper(ana(), bytes -> {
            byte[] same = bytes.clone();
            Arrays.fill(bytes, (byte) 0);
            return same;
        });
        assertThat(client().read(token, "backup")).get().isEqualTo(payload(100));
    }

    @Test
    default void staleReadsShowTheStateBeforeTheLastWriteAndThenThePresentAgain() {
        String token = signedIn();
        client().write(token, "backup", payload(100));
        client().write(token, "backup", payload(200));
        store().serveStale(ana(), true);
        assertThat(client().read(token, "backup")).get().isEqualTo(payload(100));
        assertThat(store().objects(ana()).get(0).values().values())
                .anyMatch(value -> Arrays.equals(value, payload(200)));
        store().serveStale(ana(), false);
        assertThat(client().read(token, "backup")).get().isEqualTo(payload(200));
    }

    @Test
    default void aRefusedWriteDoesNotCountAsTheLastOne() {
        String token = signedIn();
        client().write(token, "backup", payload(100));
        client().write(token, "backup", payload(200));
        store().setQuota(ana(), new Quota(10));
        client().write(token, "backup", payload(300));
        store().serveStale(ana(), true);
        assertThat(client().read(token, "backup")).get().isEqualTo(payload(100));
    }

    @Test
    default void listenersHearOfWritesReadsAndDeletionsInTheirOrder() {
        List<String> heard = new ArrayList<>();
        store().addListener(new StoreListener() {
            @Override
            public void written(CloudAccount account, String object) {
                heard.add(account.name() + " wrote " + object);
            }

            @Override
            public void read(CloudAccount account, String object) {
                heard.add(account.name() + " read " + object);
            }

            @Override
            public void deleted(CloudAccount account, String object) {
                heard.add(account.name() + " deleted " + object);
            }
        });
        String token = signedIn();
        client().write(token, "backup", payload(100));
        assertThat(heard).containsExactly("ana wrote backup");
        client().read(token, "backup");
        assertThat(heard).endsWith("ana read backup");
        client().delete(token, "backup");
        assertThat(heard).endsWith("ana deleted backup");
        client().write(token, "second", payload(100));
        store().deleteEverything(ana());
        assertThat(heard).endsWith("ana wrote second", "ana deleted second");
    }

    @Test
    default void aTornRequestIsRefusedAndNothingIsWritten() {
        String token = signedIn();
        assertThat(client().writeTorn(token).status()).isEqualTo(400);
        assertThat(store().objects(ana())).isEmpty();
    }

    @Test
    default void equalSeedsGiveEqualStores() {
        List<String> tokens = new ArrayList<>();
        for (String seed : List.of("7", "7", "8")) {
            CloudStore other = client(seed).store();
            tokens.add(other.account("ana").id() + other.signIn(other.account("ana")));
        }
        assertThat(tokens.get(0)).isEqualTo(tokens.get(1)).isNotEqualTo(tokens.get(2));
    }

    @Test
    default void anAccountOfAnotherStoreIsRefusedWithAdvice() {
        CloudAccount stranger = new CloudAccount("cleo", "x");
        assertThatThrownBy(() -> store().signIn(stranger))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cleo")
                .hasMessageContaining("account(name)");
    }

    @Test
    default void writesThatComeAtOnceAreAllKept() {
        String token = signedIn();
        IntStream.range(0, 100).parallel().forEach(i -> client().write(token, "backup-" + i, payload(50)));
        assertThat(store().objects(ana())).hasSize(100);
    }
}
