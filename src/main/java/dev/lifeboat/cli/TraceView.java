package dev.lifeboat.cli;

import dev.lifeboat.rules.Fingerprint;
import dev.lifeboat.rules.Gap;
import dev.lifeboat.rules.Locator;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.rules.SourceDocument;
import dev.lifeboat.rules.Traceability;
import dev.lifeboat.rules.TracedSentence;
import java.util.List;

/** A traced document as machines read it. */
record TraceView(String document, String edition, List<Line> sentences, List<GapView> gaps) {

    /** One sentence; {@code reason} is null where it carries rules, and where nothing is known of it. */
    record Line(Locator at, int line, Fingerprint fingerprint, String text, List<RuleId> rules, String reason) {

        private static Line of(TracedSentence traced) {
            return new Line(
                    traced.sentence().at(),
                    traced.sentence().line(),
                    traced.sentence().fingerprint(),
                    traced.sentence().text(),
                    traced.rules(),
                    traced.reason().orElse(null));
        }
    }

    /** One gap. */
    record GapView(String kind, String message, List<RuleId> rules) {

        private static GapView of(Gap gap) {
            return new GapView(gap.kind(), gap.describe(), gap.rules());
        }
    }

    static TraceView of(SourceDocument source, RuleCatalogue catalogue, Traceability traceability) {
        return new TraceView(
                source.name(),
                catalogue.edition(),
                traceability.sentences().stream().map(Line::of).toList(),
                traceability.gaps().stream().map(GapView::of).toList());
    }
}
