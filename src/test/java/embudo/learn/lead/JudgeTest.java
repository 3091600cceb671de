package embudo.learn.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import embudo.catalog.Catalog;
import embudo.catalog.FeatureBook;
import embudo.domain.Webinar;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.kernel.Work;
import embudo.learn.MemoryContacts;
import embudo.learn.data.Field;
import embudo.learn.data.Table;
import embudo.learn.eval.Leaks;
import embudo.learn.eval.Measures;
import embudo.learn.forest.ForestConfig;
import embudo.learn.forest.ForestModel;
import embudo.learn.forest.ForestTrainer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The judge of the lead model on what it must not believe: chance, and a look ahead. */
class JudgeTest {
    private static final Work WORK = new Work();
    private static final ForestConfig SMALL = new ForestConfig(30, 42, List.of(20), 30, 2, true);
    private static final Examples.Rows ROWS = rows();

    private static Examples.Rows rows() {
        Catalog catalog = Catalog.load();
        Season season = Season.read(Path.of("sample-data"));
        Map<Integer, Webinar> webinars =
                season.webinars.stream()
                        .collect(Collectors.toMap(Webinar::id, Function.identity()));
        return Examples.gather(
                        MemoryContacts.of(season.people.values()),
                        id -> season.timelines.get(id),
                        season.webinars,
                        Map.of(Part.WHOLE, catalog.features().of(FeatureBook.Preset.DEFAULT, true)),
                        wanted ->
                                new FeatureReader(
                                        wanted,
                                        catalog.scorecard(),
                                        id -> webinars.get(id).durationMinutes() * 60.0),
                        Duration.ofDays(60),
                        Season.NOW,
                        Progress.NONE)
                .of(Part.WHOLE);
    }

    @AfterAll
    static void close() {
        WORK.close();
    }

    @Test
    void outcomesDealtAnewCannotBeLearned() {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, ROWS.table().rows()).boxed().toList());
        Collections.shuffle(order, new Random(7));
        Table dealt =
                relabelled(
                        ROWS.table(),
                        order.stream().mapToDouble(r -> ROWS.table().label(r)).toArray());
        Judge.Verdict verdict = judge(dealt);
        assertThat(judgement(verdict.folds())).isCloseTo(0.5, within(0.03));
        assertThat(judgement(verdict.later())).isLessThan(0.56);
        assertThat(verdict.report().leaks()).isEmpty();
        // Asked about rows it learned from, the same forest seems to know: holding out matters.
        double[] known = forests().train(dealt, SMALL, Progress.NONE).probabilities(dealt);
        assertThat(Measures.auc(dealt.labels(), known)).isGreaterThan(0.6);
    }

    @Test
    void aFieldWrittenAfterTheOutcomeIsFound() {
        Random random = new Random(5);
        double[] after = ROWS.table().labels();
        for (int r = 0; r < after.length; r++)
            if (random.nextInt(20) == 0) after[r] = random.nextInt(2);
        Judge.Verdict verdict = judge(ROWS.table().plus(Field.numeric("contract_signed"), after));
        assertThat(verdict.report().leaks())
                .extracting(Leaks.Leak::field, Leaks.Leak::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("contract_signed", Leaks.Kind.ALONE));
        assertThat(judge(ROWS.table()).report().leaks()).isEmpty();
    }

    private static double judgement(Judge.Held held) {
        return judge().report(held).auc();
    }

    private static Judge judge() {
        return new Judge(forests(), SMALL, ROWS.table().baseRate());
    }

    private static ForestTrainer forests() {
        return new ForestTrainer(WORK, Ticker.fixed(Season.NOW));
    }

    private static Judge.Verdict judge(Table table) {
        List<Instant> moments = ROWS.moments();
        ForestModel model = forests().train(table, SMALL, Progress.NONE);
        return judge().judge(
                        Part.WHOLE,
                        new Examples.Rows(table, ROWS.kinds(), moments),
                        model,
                        moments.get(moments.size() * 4 / 5),
                        new Steps(Progress.NONE, 3));
    }

    private static Table relabelled(Table table, double[] labels) {
        var builder = Table.builder(table.schema());
        for (int r = 0; r < labels.length; r++)
            builder.add(table.row(r), labels[r], table.weight(r), table.group(r));
        return builder.build();
    }
}
