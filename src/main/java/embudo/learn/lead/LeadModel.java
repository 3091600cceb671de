package embudo.learn.lead;

import embudo.catalog.Feature;
import embudo.catalog.FeatureBook;
import embudo.domain.Score;
import embudo.kernel.Problem;
import embudo.learn.Scale;
import embudo.learn.Scorer;
import embudo.learn.Waterfall;
import embudo.learn.data.Field;
import embudo.learn.data.Schema;
import embudo.learn.data.Table;
import embudo.learn.data.TableBuilder;
import embudo.learn.forest.ForestModel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A trained lead model: one forest, or two on one scale. Immutable; scores any number of leads at
 * once.
 */
public final class LeadModel implements Scorer {
    private final String version;
    private final double baseRate;
    private final Map<Part, Learned> parts = new EnumMap<>(Part.class);

    /** A forest and the features it reads, in the order of its columns. */
    private record Learned(ForestModel forest, List<Feature> features, FeatureReader reader) {}

    /**
     * @param forests one or both parts; leads of a missing one are scored by the other
     * @param reader makes the reader of some features
     * @throws Problem when the forest knows a feature that is declared no more
     */
    LeadModel(
            String version,
            double baseRate,
            Map<Part, ForestModel> forests,
            FeatureBook book,
            Function<List<Feature>, FeatureReader> reader) {
        this.version = version;
        this.baseRate = baseRate;
        forests.forEach((part, forest) -> {
            List<Feature> features =
                    forest.schema().fields().stream().map(f -> feature(book, f.name())).toList();
            parts.put(part, new Learned(forest, features, reader.apply(features)));
        });
    }

    private Feature feature(FeatureBook book, String key) {
        return book.features().stream()
                .filter(f -> f.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Problem("learn.model.feature", version, key));
    }

    /** Name of the registered version, as it stands in scores. */
    public String version() {
        return version;
    }

    public double baseRate() {
        return baseRate;
    }

    private Learned of(Past past) {
        Learned learned = parts.get(Part.of(past.attended()));
        return learned != null ? learned : parts.values().iterator().next();
    }

    /** Scores without reasons. */
    @Override
    public List<Score> score(List<Lead> leads, Instant now) {
        Score[] scores = new Score[leads.size()];
        Map<Learned, List<Integer>> places = new TreeMap<>(this::order);
        Map<Learned, TableBuilder> tables = new TreeMap<>(this::order);
        for (int i = 0; i < scores.length; i++) {
            Lead lead = leads.get(i);
            Past past = new Past(lead.timeline(), now);
            Learned learned = of(past);
            Schema schema = learned.forest.schema();
            tables.computeIfAbsent(learned, l -> Table.builder(schema))
                    .add(
                            Encoding.cells(schema, learned.reader.read(lead.contact(), past)),
                            0,
                            1,
                            lead.contact().id());
            places.computeIfAbsent(learned, l -> new ArrayList<>()).add(i);
        }
        tables.forEach((learned, table) -> {
            double[] chances = learned.forest.probabilities(table.build());
            List<Integer> at = places.get(learned);
            for (int r = 0; r < chances.length; r++)
                scores[at.get(r)] =
                        score(
                                leads.get(at.get(r)).contact().id(),
                                chances[r],
                                List.of(),
                                0,
                                0,
                                now);
        });
        return Arrays.asList(scores);
    }

    private int order(Learned a, Learned b) {
        return Boolean.compare(a == parts.get(Part.AFTER), b == parts.get(Part.AFTER));
    }

    private Score score(
            long person,
            double chance,
            List<Score.Reason> reasons,
            int base,
            int scale,
            Instant now) {
        return new Score(
                person,
                Scale.score(chance, baseRate),
                Score.Kind.MODEL,
                version,
                reasons,
                now,
                new Score.Learned(chance, base, scale));
    }

    /** One lead's score with its reasons: one for each feature, in the order of the columns. */
    public Score explain(Lead lead, Instant now) {
        return explain(lead, Map.of(), now);
    }

    /**
     * As {@link #explain(Lead, Instant)}, as if some features had other values.
     *
     * @param instead by the feature's key, written as the reasons show them; empty = unknown
     */
    public Score explain(Lead lead, Map<String, String> instead, Instant now) {
        Past past = new Past(lead.timeline(), now);
        Learned learned = of(past);
        Object[] values = learned.reader.read(lead.contact(), past);
        for (int f = 0; f < values.length; f++) {
            String other = instead.get(learned.features.get(f).key());
            if (other != null) values[f] = Shown.read(learned.features.get(f), other);
        }
        double[] row = Encoding.cells(learned.forest.schema(), values);
        double chance = learned.forest.probability(row);
        Waterfall fall = Waterfall.of(learned.forest.explain(row), Scale.score(chance, baseRate));
        List<Score.Reason> reasons = new ArrayList<>();
        for (int f = 0; f < values.length; f++) {
            Feature feature = learned.features.get(f);
            reasons.add(
                    new Score.Reason(
                            feature.group(),
                            feature.key(),
                            Shown.of(feature, values[f]),
                            fall.features().get(f)));
        }
        return score(lead.contact().id(), chance, reasons, fall.base(), fall.scale(), now);
    }

    /** Features that could be asked about for this lead, with their values and choices. */
    public List<Asked> questions(Lead lead, Instant now) {
        Past past = new Past(lead.timeline(), now);
        Learned learned = of(past);
        Object[] values = learned.reader.read(lead.contact(), past);
        List<Asked> asked = new ArrayList<>();
        for (int f = 0; f < values.length; f++) {
            Feature feature = learned.features.get(f);
            Field field = learned.forest.schema().field(f);
            asked.add(
                    new Asked(
                            feature, Shown.of(feature, values[f]), Shown.choices(feature, field)));
        }
        return asked;
    }

    /**
     * A feature of a lead.
     *
     * @param choices values to choose from, as shown; empty for a number of any size
     */
    public record Asked(Feature feature, String shown, List<String> choices) {}
}
