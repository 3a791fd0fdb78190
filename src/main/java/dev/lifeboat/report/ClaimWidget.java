package dev.lifeboat.report;

import io.qameta.allure.CommonJsonAggregator2;
import io.qameta.allure.core.LaunchResults;
import java.util.ArrayList;
import java.util.List;

/** The first thing on Allure's page: does it conform, to what, and who says so. */
final class ClaimWidget extends CommonJsonAggregator2 {

    /** Adds the box to Allure's page. Whatever a subject says of itself becomes text there, and nothing else. */
    static final String SCRIPT = """
            allure.api.addWidget('widgets', 'claim', Backbone.View.extend({
              render: function () {
                const add = (to, name, text, style) => {
                  const element = document.createElement(name);
                  element.textContent = text;
                  element.className = style || '';
                  return to.appendChild(element);
                };
                this.el.textContent = '';
                add(this.el, 'h2', this.model.get('verdict'), 'claim claim_' + this.model.get('mark'));
                const list = add(this.el, 'dl', '', 'claim-facts');
                this.model.get('items').forEach(item => {
                  add(list, 'dt', item.question);
                  item.answers.forEach(answer => add(list, 'dd', answer));
                });
                return this;
              }
            }));
            """;

    static final String STYLE = "[data-id=claim]{order:-1}.widgets-grid__col{display:flex;flex-direction:column}"
            + ".claim{margin:0;padding:12px 15px;color:#fff}.claim_good{background:#2e7d32}.claim_bad{background:#b00020}"
            + ".claim_doubt,.claim_quiet{background:#8a5a00}.claim-facts{margin:0;padding:8px 15px 14px;overflow-wrap:anywhere}"
            + ".claim-facts dt{font-weight:bold;margin-top:8px}.claim-facts dd{margin:2px 0}";

    private final Audit audit;

    ClaimWidget(Audit audit) {
        super("widgets", "claim.json");
        this.audit = audit;
    }

    /** As the script above reads it. */
    private record Box(String verdict, String mark, List<Item> items) {}

    private record Item(String question, List<String> answers) {}

    @Override
    protected Object getData(List<LaunchResults> launches) {
        List<Item> items = new ArrayList<>();
        List<String> waivers = audit.waivers().stream()
                .map(waiver -> WaiverWords.about(waiver) + ": " + WaiverWords.worth(waiver) + ". " + waiver.reason()
                        + " (" + waiver.owner() + ")")
                .toList();
        if (!waivers.isEmpty()) {
            items.add(item("What is waived?", waivers));
        }
        items.add(item("Does it conform?", conforms()));
        items.add(item("To what?", toWhat()));
        items.add(item("Who says so?", whoSaysSo()));
        String verdict = audit.claim().verdict();
        return new Box(verdict, Mark.of(verdict).style(), items);
    }

    private static Item item(String question, List<String> answers) {
        return new Item(question, answers.stream().map(VisibleText::onOneLine).toList());
    }

    private List<String> conforms() {
        Audit.Subject subject = audit.subject();
        List<String> answers = new ArrayList<>();
        answers.add("%s %s by %s%s. %s"
                .formatted(
                        subject.product(),
                        subject.version(),
                        subject.vendor(),
                        Wording.leftOut(audit),
                        Wording.meaning(audit)));
        audit.claims().forEach(claim -> answers.add(claim.verdict() + ", " + claim.sentence()));
        return answers;
    }

    private List<String> toWhat() {
        List<String> answers = new ArrayList<>();
        answers.add("The rules of edition " + audit.claim().edition()
                + ", each with the sentences that it was read from: see Rules, at the left.");
        audit.claims().stream()
                .filter(Audit.OnPlatform::byAnalogy)
                .forEach(claim -> answers.add("The edition does not speak of " + Wording.platform(claim.platform())
                        + ": what is claimed there is claimed by analogy."));
        List<String> left = audit.claims().get(0).rules().notSelected();
        if (!left.isEmpty()) {
            answers.add("Not looked at: " + Wording.ids(left) + ".");
        }
        return answers;
    }

    private List<String> whoSaysSo() {
        Audit.Origin origin = audit.provenance();
        List<String> answers = new ArrayList<>();
        answers.add("Lifeboat %s, an independent test kit, in a run that began at %s with the seed %s."
                .formatted(origin.kit(), origin.began(), audit.seed()));
        answers.add(origin.digests().stream()
                .filter(digest -> digest.of().equals("subject"))
                .findFirst()
                .map(digest -> "It ran the subject with the SHA-256 " + digest.sha256() + ".")
                .orElse("Of the subject it knows only what that says of itself."));
        answers.add("'lifeboat verify' says whether this folder is as it was written and by whose key;"
                + " 'lifeboat judge' decides it once more, without the subject.");
        return answers;
    }
}
