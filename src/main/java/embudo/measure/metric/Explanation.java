package embudo.measure.metric;

import embudo.catalog.Metric;
import embudo.catalog.condition.Conditions;
import embudo.catalog.measure.Measure;
import embudo.catalog.measure.Measures;
import embudo.domain.Event;
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
     * @param per what the sum of amounts is divided by
     */
    public record Part(String letter, String what, double per) {}

    static Explanation of(Metric metric, MetricQuery q, MetricAnswer answer, LeafCounter counter) {
        List<Measure.Leaf> leaves = List.copyOf(Measures.leaves(metric.measure()));
        Map<Measure.Leaf, String> letters = new LinkedHashMap<>();
        List<Part> parts = new ArrayList<>();
        for (Measure.Leaf leaf : leaves) {
            String letter = String.valueOf((char) ('A' + letters.size()));
            letters.put(leaf, letter);
            parts.add(new Part(letter, LeafWords.of(leaf), LeafCounter.divisor(leaf)));
        }
        List<List<String>> rows = new ArrayList<>();
        if (!leaves.isEmpty())
            counter.each(
                    new Question(
                            Measures.leaves(metric.measure()),
                            List.of(q.period()),
                            null,
                            q.only(),
                            q.where()),
                    (leaf, counted) -> rows.add(row(letters.get(leaf), counted, rows.size())));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("metric", metric.key());
        facts.put("value", text(answer.figures().getFirst().value().value()));
        facts.put("unit", metric.unit());
        facts.put("recompute", LeafWords.formula(metric.measure(), letters));
        facts.put("from", q.period().from().toString());
        facts.put("to", q.period().to().toString());
        facts.put("zone", answer.zone().getId());
        facts.put("currency", answer.currency());
        facts.put("where", Conditions.print(q.where()));
        facts.put("only", new TreeMap<>(q.only()).toString());
        facts.put("position", String.valueOf(answer.position()));
        facts.put("as_of", String.valueOf(answer.asOf()));
        return new Explanation(answer.figures().getFirst(), facts, parts, COLUMNS, rows);
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
