package embudo.watch;

import embudo.catalog.Metric;
import embudo.catalog.alert.AlertRule;
import embudo.catalog.alert.AlertTest.Against;
import embudo.catalog.measure.Dimension;
import embudo.domain.watch.Alert;
import embudo.domain.watch.Evidence;
import embudo.kernel.Language;

import java.util.HashMap;
import java.util.Map;

/** Says alerts in one language. */
public final class Telling {
    private static final int FINEST = 6;
    private final Rulebook rules;
    private final Language language;
    private final Phrases phrases;
    private final Writer writer;

    public Telling(Rulebook rules, Language language, Phrases phrases, Writer writer) {
        this.rules = rules;
        this.language = language;
        this.phrases = phrases;
        this.writer = writer;
    }

    /** Looks up messages. */
    public interface Phrases {
        String get(String key, Object... args);
    }

    /** Writes figures for people. */
    public interface Writer {
        /**
         * In the metric's unit.
         *
         * @param finer how many decimals more than usual
         */
        String value(Metric metric, double value, int finer);

        /** What people call a group of a split. */
        String group(Dimension split, String key, String label);
    }

    Language language() {
        return language;
    }

    /** A message in the language. */
    String say(String key, Object... args) {
        return phrases.get(key, args);
    }

    /** The rule's name; its key when it is declared no more. */
    public String name(Alert alert) {
        AlertRule rule = rules.rule(alert.rule());
        return rule == null ? alert.rule() : rule.name().get(language);
    }

    /** What it is about, empty for the whole workspace. */
    public String subject(Alert alert) {
        AlertRule rule = rules.rule(alert.rule());
        boolean plain = rule == null || rule.split() == null;
        return plain ? alert.label() : writer.group(rule.split(), alert.subject(), alert.label());
    }

    /** The rule's message about this alert. */
    public String message(Alert alert) {
        AlertRule rule = rules.rule(alert.rule());
        return rule == null ? alert.rule() : filled(rule.message().get(language), alert);
    }

    /** A text of the rule with its holes filled. */
    String filled(String text, Alert alert) {
        AlertRule rule = rules.rule(alert.rule());
        Evidence e = alert.evidence();
        Map<String, String> values = new HashMap<>();
        figures(rules.metric(rule.when().metric()), e, values);
        values.put("subject", subject(alert));
        if (rule.also() != null)
            values.put("also", value(rules.metric(rule.also().metric()), e.also()));
        return AlertRule.fill(text, values);
    }

    private void figures(Metric metric, Evidence e, Map<String, String> values) {
        Pair pair = pair(metric, e);
        values.put("value", pair.value());
        values.put("threshold", pair.bound());
        values.put("target", value(metric, metric.target()));
        values.put("before", value(metric, e.before()));
        values.put("n", String.valueOf(e.n()));
    }

    private String value(Metric metric, double value) {
        return writer.value(metric, value, 0);
    }

    /** A value and its bound as written. */
    public record Pair(String value, String bound) {
        /** Whether there is nothing to hold the value against. */
        public boolean alike() {
            return value.equals(bound);
        }
    }

    /** What an alert found and its bound. */
    public Pair pair(Alert alert) {
        AlertRule rule = rules.rule(alert.rule());
        return pair(rules.metric(rule.when().metric()), alert.evidence());
    }

    /** As fine as it takes to tell one from the other; alike only where they are equal. */
    private Pair pair(Metric metric, Evidence e) {
        Pair pair = null;
        // Of money both with cents, since large amounts alone are written without.
        int usual = metric.unit().equals("money") ? 1 : 0;
        for (int finer = usual; finer <= FINEST && (pair == null || pair.alike()); finer++) {
            pair =
                    new Pair(
                            writer.value(metric, e.value(), finer),
                            writer.value(metric, e.bound(), finer));
            if (e.value() == e.bound()) break;
        }
        return pair;
    }

    /** What an insight says. */
    public String message(InsightDesk.Said said) {
        Metric metric = rules.metric(said.metric());
        Evidence e = said.sight().evidence();
        Map<String, String> values = new HashMap<>();
        figures(metric, e, values);
        values.put("metric", metric.name().getOrDefault(language, metric.key()));
        Dimension split = said.rule().split();
        String subject = said.sight().subject();
        String label = said.sight().label();
        values.put("subject", split == null ? label : writer.group(split, subject, label));
        return said.rule().say(language, values);
    }

    /** What to do about it. */
    public String advice(InsightDesk.Said said) {
        return said.rule().advice().get(language);
    }

    public String name(InsightDesk.Said said) {
        return said.rule().name().get(language);
    }

    /** Such as: 17.2 % against 20 % over 7 days, n = 412; main driver: LinkedIn. */
    public String explanation(Alert alert) {
        AlertRule rule = rules.rule(alert.rule());
        return rule == null ? "" : explanation(rule, alert.evidence());
    }

    /** The same of what a rule found, whether it is an alarm or not. */
    public String explanation(AlertRule rule, Evidence e) {
        Metric metric = rules.metric(rule.when().metric());
        if (rule.ofPeople())
            return phrases.get("watch.explain.people", (int) e.value(), (int) e.n());
        Pair pair = pair(metric, e);
        if (rule.probe().isPresent()) {
            String probe = phrases.get("watch.probe." + rule.probe().get().key());
            return pair.alike()
                    ? phrases.get("watch.explain.probe_alone", probe, pair.value())
                    : phrases.get("watch.explain.probe", probe, pair.value(), pair.bound());
        }
        String against = against(rule, metric, e, pair);
        if (e.driver().isEmpty()) return against;
        return phrases.get(
                "watch.driver", against, writer.group(rule.driver(), e.driver(), e.driver()));
    }

    private String against(AlertRule rule, Metric metric, Evidence e, Pair pair) {
        if (rule.when().against() == Against.USUAL)
            return phrases.get(
                    "watch.explain.usual",
                    (int) e.n(),
                    pair.value(),
                    e.period(),
                    value(metric, e.before()),
                    pair.bound());
        // What is equal to its bound is not held against itself.
        return pair.alike()
                ? phrases.get("watch.explain.alone", e.period().days(), pair.value(), (int) e.n())
                : phrases.get(
                        "watch.explain",
                        e.period().days(),
                        pair.value(),
                        pair.bound(),
                        (int) e.n());
    }

    /** What to do. */
    public String advice(Alert alert) {
        AlertRule rule = rules.rule(alert.rule());
        return rule == null ? "" : rule.advice().get(language);
    }
}
