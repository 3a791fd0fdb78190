package dev.lifeboat.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.NoticeCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupDocumentTest {

    private static final DeviceKeys KEYS = DeviceKeys.onThisPhone();
    private final BackupDocument document = new BackupDocument();

    private static Otp otp(String secret) {
        return new Otp(secret, Otp.Algorithm.SHA256, 8, Duration.ofSeconds(60));
    }

    private static Account account(int number, Entry entry, Credential credential) {
        return new Account("old." + number, entry, Optional.of(credential));
    }

    private static Credential issued(String secret) {
        DeviceCredential device = new DeviceCredential("c-17", "net/microsoft", KEYS.create());
        return new Credential(Optional.of(otp(secret)), Optional.of(device));
    }

    private List<Account> accounts() {
        return List.of(
                account(1, Entry.work("Contoso", "ana@contoso.example", false, "contoso"), issued("AAAAAAAA")),
                account(2, Entry.thirdParty("Shop", "\u202Eana\u0000<b>\uD83D\uDEDF"), Credential.of(otp("BBBBBBBB"))),
                account(3, Entry.personal("Microsoft", "ana@outlook.example", true), issued("CCCCCCCC")),
                account(4, Entry.personal("Microsoft", "ben@outlook.example", false), issued("DDDDDDDD")));
    }

    @Test
    void entriesComeBackInTheirOrderWithNewIds() {
        Iterator<String> ids =
                IntStream.rangeClosed(1, 4).mapToObj(n -> "new." + n).iterator();

        List<Account> read = document.read(document.write(accounts()), ids::next);

        assertThat(read)
                .extracting(Account::entry)
                .containsExactlyElementsOf(
                        accounts().stream().map(Account::entry).toList());
        assertThat(read).extracting(Account::id).containsExactly("new.1", "new.2", "new.3", "new.4");
        assertThat(read)
                .extracting(Account::state)
                .containsExactly(
                        AccountState.NEEDS_VERIFICATION,
                        AccountState.READY,
                        AccountState.NEEDS_VERIFICATION,
                        AccountState.READY);
        assertThat(read.get(1).otp()).contains(otp("BBBBBBBB"));
        assertThat(read.get(3).otp()).contains(otp("DDDDDDDD"));
    }

    @Test
    void onlyWhatMayTravelIsWritten() {
        String written = new String(document.write(accounts()), StandardCharsets.UTF_8);

        assertThat(written).contains("BBBBBBBB", "DDDDDDDD").doesNotContain("AAAAAAAA", "CCCCCCCC", "c-17", "old.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{\"version\":1,\"accounts\":[]}",
                "{\"version\":2,\"accounts\":[{\"kind\":\"third-party\",\"issuer\":\"\",\"username\":\"a\"}]}",
                "{\"version\":1,\"accounts\":[{\"kind\":\"other\",\"issuer\":\"\",\"username\":\"a\"}]}",
                "{\"version\":1,\"accounts\":[{\"kind\":\"third-party\",\"username\":\"a\"}]}",
                "{\"version\":1,\"accounts\":[{\"kind\":\"work-or-school\",\"issuer\":\"\",\"username\":\"a\"}]}"
            })
    void anythingElseIsDamaged(String content) {
        assertThatThrownBy(() -> document.read(content.getBytes(StandardCharsets.UTF_8), () -> "id"))
                .isInstanceOfSatisfying(
                        Setback.class, setback -> assertThat(setback.code()).isEqualTo(NoticeCode.BACKUP_DAMAGED));
    }
}
