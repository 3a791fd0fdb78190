package dev.lifeboat.simulator.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.PromptReason;
import dev.lifeboat.spi.ProofChannel;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.View;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PhonePictureTest {

    private static final Instant NOON = Instant.parse("2019-02-03T12:07:30Z");

    @Test
    void anIphoneAndAnAndroidPhoneDoNotLookAlike() throws Exception {
        Element ios = drawn(Platform.IOS, accounts(List.of(ready("Harbour", "ana"))));
        Element android = drawn(Platform.ANDROID, accounts(List.of(ready("Harbour", "ana"))));

        assertThat(ios.getAttribute("class")).isEqualTo("phone ios");
        assertThat(android.getAttribute("class")).isEqualTo("phone android");
        assertThat(looks(android)).contains("status").isNotEqualTo(looks(ios));
        assertThat(texts(ios)).contains("12:07").containsAll(List.of("Harbour", "ana", "123 456"));
        assertThat(texts(android)).containsExactlyInAnyOrderElementsOf(texts(ios));
    }

    @ParameterizedTest
    @EnumSource(PromptFor.class)
    void everyQuestionSaysWhatIsAskedForAndHowToAnswer(PromptFor asked) throws Exception {
        Screen screen = new Screen(
                View.PROMPT,
                List.of(),
                List.of(offer(ActionName.SIGN_IN, "Go on", Place.BOTTOM), offer(ActionName.CANCEL, "Back", Place.TOP)),
                Optional.of(new Screen.Prompt(
                        asked,
                        PromptReason.BACKUP,
                        asked == PromptFor.PROOF_CHANNEL ? List.of(ProofChannel.EMAIL) : List.of(),
                        Optional.empty())),
                Screen.Backup.OFF,
                List.of(),
                List.of(),
                List.of(),
                false);

        assertThat(texts(drawn(Platform.IOS, screen))).contains("for the backup", "Go on", "Back");
        assertThat(looks(drawn(Platform.ANDROID, screen))).contains("ask");
    }

    @Test
    void noticesRequestsAndOffersAreThere() throws Exception {
        Screen screen = new Screen(
                View.ACCOUNTS,
                List.of(waiting("Contoso", "ana")),
                List.of(
                        new Screen.Offer(
                                ActionName.SCAN_QR_TO_RECOVER,
                                Optional.of("Contoso"),
                                "Scan to recover",
                                Place.BESIDE_ACCOUNT),
                        new Screen.Offer(
                                ActionName.APPROVE_SIGN_IN, Optional.of("Contoso"), "Yes, it is me", Place.TOP),
                        offer(ActionName.BEGIN_RECOVERY, "Begin recovery", Place.BOTTOM),
                        offer(ActionName.DELETE_BACKUP, "Delete it", Place.MENU)),
                Optional.empty(),
                Screen.Backup.OFF,
                List.of(new Screen.Notice(
                        NoticeCode.VERIFICATION_NEEDED, Optional.of("Contoso"), "Show that it is you.")),
                List.of(new Screen.SignInRequest("r1", "Contoso", "Somebody signs in.")),
                List.of(),
                true);

        assertThat(texts(drawn(Platform.ANDROID, screen)))
                .contains(
                        "Show that it is you.",
                        "verification-needed · ana",
                        "Somebody signs in.",
                        "Yes, it is me",
                        "needs proof",
                        "Scan to recover",
                        "Begin recovery",
                        "☰ Delete it");
    }

    @Test
    void ofALongListTheFirstAndTheLastAreDrawnAndTheRestIsCounted() throws Exception {
        List<Screen.Account> many = IntStream.range(0, 500)
                .mapToObj(i -> ready("Berth " + i, "ana"))
                .toList();

        assertThat(texts(drawn(Platform.IOS, accounts(many))))
                .containsSubsequence("Berth 5", "and 492 more", "Berth 498", "Berth 499")
                .doesNotContain("Berth 6", "Berth 497");
    }

    @Test
    void whatAnAppSaysIsTextAndNothingElse() throws Exception {
        String nasty = "</text><script>alert(1)</script><a href='x'>&\"\u0000\u0007\uD800";
        Screen screen = new Screen(
                View.ACCOUNTS,
                List.of(
                        ready(nasty, nasty),
                        new Screen.Account(
                                "a",
                                AccountKind.THIRD_PARTY,
                                "",
                                nasty,
                                AccountState.READY,
                                false,
                                Optional.of(nasty))),
                List.of(offer(ActionName.ADD_ACCOUNT, nasty, Place.TOP)),
                Optional.empty(),
                new Screen.Backup(true, Optional.empty(), Optional.of(nasty), Optional.empty()),
                List.of(new Screen.Notice(new NoticeCode(nasty), Optional.empty(), nasty)),
                List.of(),
                List.of(),
                false);

        Element svg = drawn(Platform.IOS, screen);

        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("a").getLength()).isZero();
        assertThat(texts(svg)).anyMatch(text -> text.startsWith("</text><script>"));
    }

    @Test
    void aLongNameIsCutAndComesUpWhole() throws Exception {
        String name = "n".repeat(255);

        Element svg = drawn(Platform.IOS, accounts(List.of(ready(name, "ana"))));

        assertThat(texts(svg)).noneMatch(name::equals).anyMatch(text -> text.endsWith("…"));
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(name);
    }

    private static Screen accounts(List<Screen.Account> accounts) {
        return new Screen(
                View.ACCOUNTS,
                accounts,
                List.of(),
                Optional.empty(),
                Screen.Backup.OFF,
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    private static Screen.Account ready(String issuer, String user) {
        return new Screen.Account(
                issuer, AccountKind.THIRD_PARTY, issuer, user, AccountState.READY, false, Optional.of("123456"));
    }

    private static Screen.Account waiting(String issuer, String user) {
        return new Screen.Account(
                issuer,
                AccountKind.WORK_OR_SCHOOL,
                issuer,
                user,
                AccountState.NEEDS_VERIFICATION,
                true,
                Optional.empty());
    }

    private static Screen.Offer offer(ActionName action, String label, Place place) {
        return new Screen.Offer(action, Optional.empty(), label, place);
    }

    private static Element drawn(Platform platform, Screen screen) throws Exception {
        DeviceProfile make = new DeviceProfile(platform, "9", "Some phone", "Willow", "The camera?");
        String svg = PhonePicture.of(make, NOON, screen);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        return document.getDocumentElement();
    }

    private static List<String> texts(Element svg) {
        List<String> texts = new ArrayList<>();
        NodeList found = svg.getElementsByTagName("text");
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getFirstChild().getNodeValue());
        }
        return texts;
    }

    private static List<String> looks(Element svg) {
        List<String> looks = new ArrayList<>();
        NodeList found = svg.getElementsByTagName("rect");
        for (int i = 0; i < found.getLength(); i++) {
            looks.add(((Element) found.item(i)).getAttribute("class"));
        }
        return looks;
    }
}
