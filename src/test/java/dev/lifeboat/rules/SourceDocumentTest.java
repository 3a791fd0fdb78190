package dev.lifeboat.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceDocumentTest {

    @Test
    void locatesEverySentenceOfAnArticle() {
        assertThat(listed(UmbrellaLibrary.markdown()))
                .containsExactly(
                        "2 front-matter F1 s1: title: Borrowing from the umbrella library",
                        "3 front-matter F2 s1: tags: - rain - wind",
                        "7 front-matter F3 s1: note: \"Ends here. Really.\"",
                        "9 start P1 s1: Words before any heading.",
                        "11 borrow-an-umbrella H1 s1: Borrowing an umbrella",
                        "13 borrow-an-umbrella P1 s1: Open to:",
                        "15 borrow-an-umbrella B1 s1: Members",
                        "19 borrow-an-umbrella P2 s1: The library lends umbrellas, e.g. black ones, to members.",
                        "19 borrow-an-umbrella P2 s2: Take one before it rains!",
                        "19 borrow-an-umbrella P2 s3: Ask Dr. Stratus (3rd floor) if the rack is empty; she has more.",
                        "24 borrow-an-umbrella N1 P1 s1: One card goes with each umbrella.",
                        "24 borrow-an-umbrella N1 P1 s2: Lost cards are replaced.",
                        "26 borrow-an-umbrella N1 P2 s1: Nothing else is kept.",
                        "26 borrow-an-umbrella N1 P2 s2: \"Not even names.\"",
                        "26 borrow-an-umbrella N1 P2 s3: We promise.",
                        "28 return-it H1 s1: Returning it",
                        "30 return-it S1 s1: Go to the rackand choose Return.",
                        "32 return-it S1 I1 s1: The rack.",
                        "32 return-it S1 I1 s2: It has a green light",
                        "34 return-it S1 P2 s1: The light turns green.",
                        "36 return-it S2 s1: Hang the umbrella up.",
                        "39 return-it S2 N1 P1 s1: A wet umbrella drips.",
                        "39 return-it S2 N1 P1 s2: See dryingfor more.",
                        "41 return-it S2 N1 N1 P1 s1: Deeper still.",
                        "43 return-it S2 N1 B1 s1: A listed remark",
                        "44 return-it S3 s1: Leave",
                        "45 return-it S3 N1 P1 s1: No blank, no space.",
                        "47 trouble H1 s1: Trouble",
                        "49 trouble B1 s1: Left it on the train.",
                        "49 trouble B1 s2: Ask the railway.",
                        "49 trouble B1 s3: Then ask us.",
                        "50 trouble B2 s1: No sentence follows.",
                        "51 trouble B2 B1 s1: Inner item.",
                        "52 trouble B3 s1: Bent.",
                        "52 trouble B3 s2: see above.",
                        "53 trouble B4 I1 s1: Only a picture",
                        "55 trouble B4 s1: First words of this item.",
                        "57 trouble P1 s1: A picture in the middle.",
                        "57 trouble I1 s1: of rain",
                        "59 trouble K1 s1: code. Stays whole.",
                        "63 trouble P2 s1: Shown anyway.",
                        "65 trouble-1 H1 s1: Trouble",
                        "67 trouble-1 P1 s1: Second trouble.",
                        "67 trouble-1 P1 s2: New line.");
    }

    @Test
    void everyLocatorIsThereOnceAndReadsBack() {
        List<Sentence> sentences = UmbrellaLibrary.document().sentences();

        assertThat(sentences).extracting(Sentence::at).doesNotHaveDuplicates().hasSizeGreaterThan(40);
        assertThat(sentences)
                .allSatisfy(sentence ->
                        assertThat(Locator.parse(sentence.at().toString())).isEqualTo(sentence.at()));
    }

    @Test
    void leavesCommentsOut() {
        assertThat(listed(UmbrellaLibrary.markdown()))
                .noneMatch(line -> line.contains("Draft") || line.contains("remark. ") || line.contains("not this"));
    }

    @Test
    void readsWindowsLineEndsAndAByteOrderMarkAlike() {
        assertThat(listed("\ufeff" + UmbrellaLibrary.markdown().replace("\n", "\r\n")))
                .isEqualTo(listed(UmbrellaLibrary.markdown()));
    }

    @Test
    void takesDashesThatNobodyClosesForText() {
        assertThat(listed("---\nNot front matter.\n")).containsExactly("2 start P1 s1: Not front matter.");
    }

    @Test
    void findsASentenceByItsLocator() {
        SourceDocument document = UmbrellaLibrary.document();

        assertThat(document.at(Locator.parse("trouble B1 s2")))
                .hasValueSatisfying(sentence -> assertThat(sentence.text()).isEqualTo("Ask the railway."));
        assertThat(document.at(Locator.parse("trouble B1 s4"))).isEmpty();
    }

    @Test
    void anEmptyDocumentHasNoSentences() {
        assertThat(listed("")).isEmpty();
        assertThat(listed("\n  \n")).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAFileItCannotRead(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("missing.md");
        Path binary = Files.write(folder.resolve("binary.md"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(() -> SourceDocument.read(missing))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessage("%s is not there: expected a Markdown document", missing);
        assertThatThrownBy(() -> SourceDocument.read(folder))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessage("%s is a folder: expected a Markdown document", folder);
        assertThatThrownBy(() -> SourceDocument.read(binary))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessage("%s is not UTF-8 text: expected a Markdown document", binary);
    }

    @Test
    void refusesADocumentNestedBeyondAllMeasure() {
        String deep = ">".repeat(100_000) + " hidden";

        assertThatThrownBy(() -> SourceDocument.parse("deep.md", deep))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessage("deep.md is nested too deep to be read: expected a Markdown document");
    }

    private static List<String> listed(String markdown) {
        return SourceDocument.parse("article.md", markdown).sentences().stream()
                .map(sentence -> "%d %s: %s".formatted(sentence.line(), sentence.at(), sentence.text()))
                .toList();
    }
}
