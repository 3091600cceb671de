package embudo.learn.lead;

import embudo.catalog.Feature;
import embudo.catalog.FeatureBook;
import embudo.domain.Contacts;
import embudo.domain.NewModel;
import embudo.domain.Settings;
import embudo.domain.Timelines;
import embudo.domain.Webinars;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.learn.forest.ForestConfig;
import embudo.learn.forest.ForestModel;
import embudo.learn.forest.ForestTrainer;
import embudo.learn.forest.ModelFile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Learns a lead model from what became of past decisions, and judges it. */
public final class LeadTrainer {
    /** Name of the model in the registry. */
    public static final String MODEL = "lead-score";

    /** Setting: days within which a purchase counts as a conversion. */
    public static final String HORIZON = "score.horizonDays";

    private static final String HORIZON_DAYS = "60";
    private static final int FEWEST_ROWS = 500;
    private static final int FEWEST_POSITIVES = 50;

    /** Share of the decisions, by time, that the out-of-time report learns from. */
    private static final double EARLIER = 0.8;

    private final Contacts contacts;
    private final Timelines timelines;
    private final Webinars webinars;
    private final Settings settings;
    private final FeatureBook book;
    private final Function<List<Feature>, FeatureReader> reader;
    private final ForestTrainer forests;
    private final Ticker ticker;
    private final ForestConfig config;

    /**
     * @param reader makes the reader of some features
     */
    public LeadTrainer(
            Contacts contacts,
            Timelines timelines,
            Webinars webinars,
            Settings settings,
            FeatureBook book,
            Function<List<Feature>, FeatureReader> reader,
            ForestTrainer forests,
            Ticker ticker,
            ForestConfig config) {
        this.contacts = contacts;
        this.timelines = timelines;
        this.webinars = webinars;
        this.settings = settings;
        this.book = book;
        this.reader = reader;
        this.forests = forests;
        this.ticker = ticker;
        this.config = config;
    }

    /**
     * @throws Problem when stopped, or when there are too few decisions or conversions
     */
    public NewModel train(FeatureBook.Preset preset, Progress progress) {
        int horizon = Integer.parseInt(settings.get(HORIZON, HORIZON_DAYS));
        Map<Part, List<Feature>> features = new EnumMap<>(Part.class);
        for (Part part : Part.of(preset)) features.put(part, book.of(preset, part != Part.BEFORE));
        Examples examples =
                Examples.gather(
                        contacts,
                        timelines,
                        webinars.all(),
                        features,
                        reader,
                        Duration.ofDays(horizon),
                        ticker.now(),
                        progress);
        if (examples.rows() < FEWEST_ROWS || examples.positives() < FEWEST_POSITIVES)
            throw new Problem(
                    "learn.lead.few",
                    examples.rows(),
                    examples.positives(),
                    FEWEST_ROWS,
                    FEWEST_POSITIVES,
                    horizon);
        List<Part> learnable =
                Part.of(preset).stream()
                        .filter(p -> examples.of(p).table().positives() >= FEWEST_POSITIVES)
                        .toList();
        if (learnable.isEmpty())
            throw new Problem(
                    "learn.lead.few",
                    examples.rows(),
                    examples.positives(),
                    FEWEST_ROWS,
                    FEWEST_POSITIVES,
                    horizon);
        return learn(preset, horizon, examples, learnable, progress);
    }

    private NewModel learn(
            FeatureBook.Preset preset,
            int horizon,
            Examples examples,
            List<Part> parts,
            Progress progress) {
        Steps steps = new Steps(progress, 4 * parts.size());
        List<Instant> moments = moments(examples, parts);
        Instant cut = moments.get((int) (EARLIER * moments.size()));
        Judge judge = new Judge(forests, config, examples.baseRate());
        Judge.Held later = new Judge.Held();
        Judge.Held folds = new Judge.Held();
        Judge.Held fifth = new Judge.Held();
        List<LeadReport.PartReport> reports = new ArrayList<>();
        Map<String, byte[]> files = new TreeMap<>();
        StringBuilder fingerprint = new StringBuilder();
        for (Part part : parts) {
            Examples.Rows rows = examples.of(part);
            ForestModel model = forests.train(rows.table(), config, steps.next());
            Judge.Verdict verdict = judge.judge(part, rows, model, cut, steps);
            later.add(verdict.later());
            folds.add(verdict.folds());
            fifth.add(verdict.fifth());
            reports.add(verdict.report());
            files.put(part.key(), ModelFile.bytes(model));
            fingerprint.append(fingerprint.isEmpty() ? "" : "-");
            fingerprint.append(model.about().dataFingerprint(), 0, 24);
        }
        LeadReport report =
                new LeadReport(
                        preset.name().toLowerCase(Locale.ROOT),
                        horizon,
                        examples.baseRate(),
                        moments.getFirst().toEpochMilli(),
                        cut.toEpochMilli(),
                        moments.getLast().toEpochMilli(),
                        judge.report(later),
                        judge.report(folds),
                        judge.report(fifth),
                        Bucket.of(folds.labels(), folds.chances(), examples.baseRate()),
                        reports);
        return new NewModel(
                MODEL,
                examples.rows(),
                examples.positives(),
                report.json(),
                fingerprint.toString(),
                files);
    }

    /** Of all decisions of the specification, ascending. */
    private static List<Instant> moments(Examples examples, List<Part> parts) {
        List<Instant> moments = new ArrayList<>();
        for (Part part : parts) {
            Examples.Rows rows = examples.of(part);
            for (int r = 0; r < rows.kinds().size(); r++)
                if (rows.kinds().get(r) != Decision.Kind.LATER) moments.add(rows.moments().get(r));
        }
        moments.sort(null);
        return moments;
    }
}
