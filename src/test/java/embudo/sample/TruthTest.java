package embudo.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The truth behind the season says what the files say, and how well a model can do. */
class TruthTest {
    private static final Instant NOW = Instant.parse("2026-11-19T13:32:00Z");
    private static final Duration HORIZON = Duration.ofDays(60);
    private static final List<Row> rows = new ArrayList<>();
    private static final Map<String, List<Instant>> orders = new HashMap<>();

    private record Row(String person, String decision, Instant at, double chance, String label) {}

    @BeforeAll
    static void read() throws IOException {
        try (CsvReader<NamedCsvRecord> csv = open(SampleSeason.TRUTH)) {
            for (NamedCsvRecord r : csv)
                rows.add(
                        new Row(
                                r.getField("person"),
                                r.getField("decision"),
                                OffsetDateTime.parse(r.getField("at")).toInstant(),
                                Double.parseDouble(r.getField("probability")),
                                r.getField("label")));
        }
        DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx");
        try (CsvReader<NamedCsvRecord> csv = open(Path.of("sample-data/orders.csv"))) {
            for (NamedCsvRecord r : csv)
                orders.computeIfAbsent(r.getField("Email"), e -> new ArrayList<>())
                        .add(OffsetDateTime.parse(r.getField("Paid at"), time).toInstant());
        }
    }

    private static CsvReader<NamedCsvRecord> open(Path file) throws IOException {
        return CsvReader.builder().ofNamedCsvRecord(file);
    }

    private static List<Row> finished(String decision) {
        return rows.stream()
                .filter(r -> r.decision.equals(decision) && !r.label.isEmpty())
                .toList();
    }

    @Test
    void labelsAreThePurchasesInTheFilesWithinSixtyDays() {
        for (Row row : rows) {
            if (row.decision.equals("renewal")) continue;
            boolean over = !row.at.plus(HORIZON).isAfter(NOW);
            boolean bought =
                    orders.getOrDefault(row.person, List.of()).stream()
                            .anyMatch(
                                    at -> at.isAfter(row.at) && !at.isAfter(row.at.plus(HORIZON)));
            assertThat(row.label)
                    .as(row.decision + " of " + row.person + " at " + row.at)
                    .isEqualTo(over ? bought ? "1" : "0" : "");
        }
    }

    /**
     * The mean of true probabilities is the rate that is to be expected; three deviations of it.
     */
    @Test
    void probabilitiesAreThoseTheLabelsWereDrawnFrom() {
        for (String decision : List.of("registration", "webinar_end", "renewal")) {
            List<Row> some = finished(decision);
            double expected = some.stream().mapToDouble(Row::chance).sum();
            double variance = some.stream().mapToDouble(r -> r.chance * (1 - r.chance)).sum();
            long seen = some.stream().filter(r -> r.label.equals("1")).count();
            assertThat((double) seen)
                    .as(decision)
                    .isCloseTo(expected, within(3 * Math.sqrt(variance)));
        }
    }

    @Test
    void theBestReachableAucLiesInTheAimedRange() {
        assertThat(pairs(finished("webinar_end"))).isBetween(0.82, 0.88);
        assertThat(pairs(finished("registration"))).isBetween(0.72, 0.82);
        List<Truth.Row> many = new Bounds(12_000, false).ends;
        assertThat(Truth.auc(many)).isBetween(0.82, 0.88);
    }

    /** Every pair of a buyer and another, by its definition. */
    private static double pairs(List<Row> some) {
        double[] yes =
                some.stream().filter(r -> r.label.equals("1")).mapToDouble(Row::chance).toArray();
        double[] no =
                some.stream().filter(r -> r.label.equals("0")).mapToDouble(Row::chance).toArray();
        double won = 0;
        for (double y : yes) for (double n : no) won += y > n ? 1 : y == n ? 0.5 : 0;
        return won / ((double) yes.length * no.length);
    }

    @Test
    void enoughConvertersOnBothSidesOfATimeSplit() {
        List<Row> ends = finished("webinar_end");
        assertThat(ends).hasSizeGreaterThan(3_000);
        List<Row> last = ends.subList(ends.size() * 8 / 10, ends.size());
        assertThat(last.stream().filter(r -> r.label.equals("1")).count()).isGreaterThan(90);
        double early = rate(ends.subList(0, ends.size() / 2));
        double late = rate(ends.subList(ends.size() / 2, ends.size()));
        assertThat(late).isCloseTo(early, within(0.05));
    }

    private static double rate(List<Row> some) {
        return some.stream().filter(r -> r.label.equals("1")).count() / (double) some.size();
    }
}
