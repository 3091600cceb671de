package embudo.ui.leads;

import embudo.domain.ContactField;
import embudo.learn.lead.NextActions;
import embudo.text.Texts;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.StringJoiner;

/** The next action in words: what, how urgent, by when (C88), and what comes besides. */
record NextWords(LeadDetail detail, Texts texts, ZoneId zone) {
    private List<NextActions.Step> steps() {
        return detail.sales().next();
    }

    String action() {
        return steps().isEmpty()
                ? texts.get("ui.leads.unscored")
                : texts.get("learn.action." + steps().getFirst().action());
    }

    boolean byPhone() {
        return !steps().isEmpty() && steps().getFirst().channel().equals("phone");
    }

    /** Priority, the time left while nobody has called, and when somebody did. */
    String when() {
        Instant last = detail.contact().moment(ContactField.LAST_CONTACTED_AT);
        StringJoiner words = new StringJoiner(" · ");
        if (!steps().isEmpty()) {
            NextActions.Step first = steps().getFirst();
            words.add(texts.get("learn.priority." + first.priority()));
            if (first.due() != null && last == null) words.add(due(first.due()));
        }
        words.add(
                last == null
                        ? texts.get("ui.leads.panel.uncontacted")
                        : texts.get(
                                "ui.leads.panel.contacted", texts.formats().moment(last, zone)));
        return words.toString();
    }

    private String due(Instant by) {
        Duration left = Duration.between(detail.sales().now(), by);
        String moment = texts.formats().moment(by, zone);
        String age = texts.formats().age(left.abs());
        return left.isNegative()
                ? texts.get("ui.leads.panel.late", moment, age)
                : texts.get("ui.leads.panel.by", moment, age);
    }

    /** Empty when there is nothing besides. */
    String then() {
        return steps().size() < 2
                ? ""
                : texts.get(
                        "ui.leads.panel.then",
                        texts.get("learn.action." + steps().get(1).action()));
    }
}
