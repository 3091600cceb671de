package embudo.measure.metric;

import embudo.catalog.Metric;
import embudo.catalog.condition.Conditions;
import embudo.catalog.measure.Measure;
import embudo.domain.Event;
import embudo.kernel.Language;
import embudo.kernel.Period;
import embudo.measure.Counted;
import embudo.measure.LeafCounter;
import embudo.measure.Question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A number with all that it is made of: its parts by letter, how they are put together, and every
 * row of each part. A part is the sum of {@code amount} over its rows, where rows with the same
 * {@code key} count once, divided by {@code per}.
 *
 * @param facts what was asked, in order
 * @param columns heads of the rows
 */
public record Explanation(
        MetricFigure figure,
        Map<String, String> facts,
        List<Part> parts,
        List<String> columns,
        List<List<String>> rows) {
    private static final List<String> COLUMNS =
            List.of(
                    "part",
                    "key",
                    "amount",
                    "day",
                    "person",
                    "position",
                    "occurred_at",
                    "type",
                    "channel",
                    "campaign",
                    "webinar",
                    "source");

    public Explanation {
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
    }

    /**
     * One thing that was counted.
     *
     * @param what it is, in the words of the declaration
     * @param days the period it was counted over
     * @param per what the sum of amounts is divided by
     */
    public record Part(String letter, String what, Period days, double per) {}

    static Explanation of(Recipe recipe, MetricQuery q, MetricAnswer answer, LeafCounter counter) {
        List<Part> parts = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Period days : List.of(q.period(), q.period().previous())) {
            Map<Measure.Leaf, String> letters = recipe.letters(days.equals(q.period()));
            letters.forEach((leaf, letter) ->
                    parts.add(
                            new Part(letter, LeafWords.of(leaf), days, LeafCounter.divisor(leaf))));
            if (!letters.isEmpty())
                counter.each(
                        new Question(letters.keySet(), List.of(days), null, q.only(), q.where()),
                        (leaf, counted) -> rows.add(row(letters.get(leaf), counted, rows.size())));
        }
        MetricFigure figure = answer.figures().getFirst();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("metric", figure.metric().key());
        facts.put("value", text(figure.value().value()));
        facts.put("unit", figure.metric().unit());
        facts.put("recompute", recipe.formula());
        facts.put("from", q.period().from().toString());
        facts.put("to", q.period().to().toString());
        facts.put("zone", answer.zone().getId());
        facts.put("currency", answer.currency());
        facts.put("where", Conditions.print(q.where()));
        facts.put("only", new TreeMap<>(q.only()).toString());
        facts.put("position", String.valueOf(answer.position()));
        facts.put("as_of", String.valueOf(answer.asOf()));
        return new Explanation(figure, facts, parts, COLUMNS, rows);
    }

    /** The number in words: what it means, what was asked, and how its rows become it. */
    public String about(Language language) {
        StringBuilder text = new StringBuilder();
        Metric metric = figure.metric();
        text.append(metric.name().get(language)).append('\n');
        text.append(metric.definition().get(language)).append('\n');
        text.append(metric.formula().get(language)).append("\n\n");
        facts.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
        for (Part part : parts)
            text.append(part.letter())
                    .append(" = ")
                    .append(part.what())
                    .append(", ")
                    .append(part.days().from())
                    .append("..")
                    .append(part.days().to())
                    .append(": sum of amount over rows with part ")
                    .append(part.letter())
                    .append(", each key once, / ")
                    .append(part.per())
                    .append('\n');
        return text.toString();
    }

    private static List<String> row(String part, Counted c, int number) {
        Event e = c.event();
        return List.of(
                part,
                c.key() < 0 ? "row" + number : "key" + c.key(),
                String.valueOf(c.amount()),
                c.day().toString(),
                c.person() == 0 ? "" : String.valueOf(c.person()),
                e == null ? "" : String.valueOf(e.position()),
                e == null ? "" : e.occurredAt().toString(),
                e == null ? "" : e.type().key(),
                e == null ? "" : e.channel().key(),
                e == null || e.campaign() == 0 ? "" : String.valueOf(e.campaign()),
                e == null || e.webinar() == 0 ? "" : String.valueOf(e.webinar()),
                c.source() == null ? "" : c.source());
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "n/a" : String.valueOf(value);
    }
}
