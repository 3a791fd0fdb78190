package dev.lifeboat.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameSearchTest {

    private static final String NAME = "Ana.Home@outlook.example";

    private final NameSearch search = new NameSearch(List.of(NAME, "Contoso", "ana@contoso.example", "ana"));

    @Test
    void findsANameInWhateverCaseAndEncoding() {
        byte[] bytes = NAME.getBytes(StandardCharsets.UTF_8);
        List<String> texts = List.of(
                "{\"user\":\"" + NAME + "\"}",
                "user=ANA.HOME@OUTLOOK.EXAMPLE",
                "user=" + URLEncoder.encode(NAME, StandardCharsets.UTF_8),
                Base64.getEncoder().encodeToString(("user:" + NAME).getBytes(StandardCharsets.UTF_8)),
                HexFormat.of().formatHex(bytes));
        for (String text : texts) {
            assertThat(search.in(text)).as(text).containsExactly(NAME);
        }
    }

    @Test
    void ofANameWithinAnother_onlyTheLongerIsFound() {
        assertThat(search.in("ana@contoso.example")).containsExactly("ana@contoso.example");
        assertThat(search.in("Contoso and ana")).containsExactly("Contoso");
    }

    @Test
    void saysWhichNamesAreTooShortToBeLookedFor() {
        assertThat(search.searchable()).containsExactly(NAME, "Contoso", "ana@contoso.example");
        assertThat(search.tooShort()).containsExactly("ana");
        assertThat(search.searched("mail", 7, List.of("añb", "c")).extent())
                .isEqualTo("2 of 7 requests, 5 bytes, searched for 3 names, 1 too short to be searched for: ana");
    }
}
