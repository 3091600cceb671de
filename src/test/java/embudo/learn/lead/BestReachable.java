package embudo.learn.lead;

import embudo.domain.Contact;
import embudo.kernel.Progress;
import embudo.learn.eval.Learner;
import embudo.learn.eval.Measures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Decisions that a model did not see, with its chances beside the true ones. */
record BestReachable(List<Row> rows) {
    private static final int DRAWS = 400;

    /** A decision of the specification, later than all that was learned from. */
    record Row(long person, Decision.Kind kind, boolean bought, double truth, double chance) {}

    /**
     * @param examples all rows, in order of time
     * @param learner what to judge; learns from the rows before the cut
     */
    static BestReachable of(Season season, Instant cut, Examples.Rows examples, Learner learner)
            throws IOException {
        Map<String, Double> truth = new HashMap<>();
        for (String line :
                Files.readAllLines(Path.of("src/test/resources/embudo/sample/truth.csv"))) {
            String[] c = line.split(",", -1);
            if (c[1].equals("decision")) continue;
            long minute = OffsetDateTime.parse(c[2]).toEpochSecond() / 60;
            truth.put(c[0] + c[1] + minute, Double.parseDouble(c[3]));
        }
        Map<Long, String> emails = new HashMap<>();
        for (Contact contact : season.people.values()) emails.put(contact.id(), contact.email());
        int[] before =
                IntStream.range(0, examples.moments().size())
                        .filter(r -> examples.moments().get(r).isBefore(cut))
                        .toArray();
        int[] after =
                IntStream.range(before.length, examples.moments().size())
                        .filter(r -> examples.kinds().get(r) != Decision.Kind.LATER)
                        .toArray();
        double[] chances =
                learner.train(examples.table().select(before), Progress.NONE)
                        .probabilities(examples.table().select(after));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < after.length; i++) {
            long person = examples.table().group(after[i]);
            Decision.Kind kind = examples.kinds().get(after[i]);
            long minute = examples.moments().get(after[i]).getEpochSecond() / 60;
            String key = emails.get(person) + kind.name().toLowerCase(Locale.ROOT) + minute;
            boolean bought = examples.table().label(after[i]) == 1;
            rows.add(new Row(person, kind, bought, truth.get(key), chances[i]));
        }
        return new BestReachable(rows);
    }

    BestReachable only(Decision.Kind kind) {
        return new BestReachable(rows.stream().filter(r -> r.kind == kind).toList());
    }

    double auc() {
        return auc(rows, Row::chance);
    }

    double best() {
        return auc(rows, Row::truth);
    }

    private static double auc(List<Row> rows, ToDoubleFunction<Row> by) {
        return Measures.auc(
                rows.stream().mapToDouble(r -> r.bought ? 1 : 0).toArray(),
                rows.stream().mapToDouble(by).toArray());
    }

    double middleOfResampledGaps() {
        return gaps()[DRAWS / 2];
    }

    /** How far the model stays behind the truth in samples of the same people, ascending. */
    double[] gaps() {
        List<List<Row>> people =
                List.copyOf(
                        rows.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                Row::person, TreeMap::new, Collectors.toList()))
                                .values());
        Random random = new Random(42);
        double[] gaps = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            List<Row> drawn = new ArrayList<>();
            for (int i = 0; i < people.size(); i++)
                drawn.addAll(people.get(random.nextInt(people.size())));
            gaps[d] = auc(drawn, Row::truth) - auc(drawn, Row::chance);
        }
        Arrays.sort(gaps);
        return gaps;
    }
}
