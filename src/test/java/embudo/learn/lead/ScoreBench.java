package embudo.learn.lead;

import embudo.catalog.Catalog;
import embudo.catalog.Feature;
import embudo.catalog.FeatureBook;
import embudo.domain.Actor;
import embudo.domain.Band;
import embudo.domain.Score;
import embudo.domain.Webinar;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.kernel.Work;
import embudo.learn.MemoryContacts;
import embudo.learn.Scorer;
import embudo.learn.forest.ForestConfig;
import embudo.learn.forest.ForestTrainer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lead model of the sample season: 100,000 leads with bands, and single explanations. */
public final class ScoreBench {
    private static final int LEADS = 100_000;
    private static final int RUNS = 5;

    private ScoreBench() {}

    public static void main(String[] args) {
        Catalog catalog = Catalog.load();
        Season season = Season.read(Path.of("sample-data"));
        Map<Integer, Webinar> webinars =
                season.webinars.stream()
                        .collect(Collectors.toMap(Webinar::id, Function.identity()));
        Function<List<Feature>, FeatureReader> reader =
                f ->
                        new FeatureReader(
                                f,
                                catalog.scorecard(),
                                id -> webinars.get(id).durationMinutes() * 60.0);
        try (Work work = new Work()) {
            LeadTrainer trainer =
                    new LeadTrainer(
                            MemoryContacts.of(season.people.values()),
                            id -> season.timelines.get(id),
                            new MemoryWebinars(season.webinars),
                            new NoSettings(),
                            catalog.features(),
                            reader,
                            new ForestTrainer(work, Ticker.fixed(Season.NOW)),
                            Ticker.fixed(Season.NOW),
                            ForestConfig.WITH_LINE);
            LeadModels models =
                    new LeadModels(
                            new MemoryModels(),
                            trainer,
                            catalog.features(),
                            reader,
                            (leads, now) -> List.of());
            long begin = System.nanoTime();
            LeadModels.Version version =
                    models.train(FeatureBook.Preset.DEFAULT, Actor.COMMAND, Progress.NONE);
            System.out.printf(
                    "trained and judged in %.1f s, AUC later %.4f, leaf %d%n",
                    (System.nanoTime() - begin) / 1e9,
                    version.report().later().auc(),
                    version.report().parts().getFirst().leaf());
            models.promote(version.row().version(), false, Actor.COMMAND);
            score(models.model().orElseThrow(), season);
        }
    }

    private static void score(LeadModel model, Season season) {
        List<Scorer.Lead> leads = new ArrayList<>();
        while (leads.size() < LEADS)
            season.people.values().stream()
                    .limit(LEADS - leads.size())
                    .forEach(c -> leads.add(new Scorer.Lead(c, season.timelines.get(c.id()))));
        double[] seconds = new double[RUNS];
        Map<Band, Integer> bands = new EnumMap<>(Band.class);
        for (int run = 0; run < RUNS; run++) {
            bands.clear();
            long begin = System.nanoTime();
            for (Score score : model.score(leads, Season.NOW))
                bands.merge(score.band(), 1, Integer::sum);
            seconds[run] = (System.nanoTime() - begin) / 1e9;
        }
        double[] millis = new double[200];
        for (int i = 0; i < millis.length; i++) {
            long begin = System.nanoTime();
            model.explain(leads.get(i * 17), Season.NOW);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(seconds);
        Arrays.sort(millis);
        System.out.printf(
                "%,d leads with features and bands: median %.2f s, most %.2f s; %s%n",
                LEADS, seconds[RUNS / 2], seconds[RUNS - 1], bands);
        System.out.printf(
                "explanation with features: median %.1f ms, p95 %.1f ms%n",
                millis[100], millis[190]);
    }
}
