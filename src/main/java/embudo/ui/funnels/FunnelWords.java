package embudo.ui.funnels;

import embudo.catalog.FunnelNames;
import embudo.catalog.FunnelRule;
import embudo.catalog.condition.Span;
import embudo.measure.FunnelReport;
import embudo.measure.Passages;
import embudo.measure.Passages.Step;
import embudo.measure.Share;
import embudo.plot.FunnelBars;
import embudo.plot.IntervalRows;
import embudo.text.Formats;
import embudo.text.Texts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says a funnel's figures in one language. */
final class FunnelWords {
    private static final int GROUPS = 10;
    private static final int FEW = 30;
    private final Texts texts;
    private final FunnelFacts facts;
    private final FunnelNames names;

    FunnelWords(Texts texts, FunnelFacts facts) {
        this.texts = texts;
        this.facts = facts;
        names = new FunnelNames(texts::get, texts.language());
    }

    private Formats formats() {
        return texts.formats();
    }

    private FunnelRule rule() {
        return facts.report().question().rule();
    }

    /** What the funnel finds: its largest loss. */
    String finding() {
        List<Step> steps = facts.report().all().steps();
        int worst = -1;
        for (int k = 1; k < steps.size(); k++)
            if (steps.get(k).lost() > 0
                    && (worst < 0 || steps.get(k).lost() > steps.get(worst).lost())) worst = k;
        if (worst < 0) return texts.get("ui.funnels.nobody_lost");
        return texts.get(
                "ui.funnels.most_lost",
                steps.get(worst).lost(),
                names.step(rule().steps().get(worst)));
    }

    String remark() {
        String key = rule().ordered() ? "ui.funnels.in_order" : "ui.funnels.any_order";
        Span window = rule().window();
        return texts.get(
                key,
                texts.get(
                        "catalog.condition.length." + window.unit().name().toLowerCase(Locale.ROOT),
                        window.amount()));
    }

    List<StepLine> lines() {
        List<StepLine> lines = new ArrayList<>();
        List<Step> steps = facts.report().all().steps();
        for (int k = 0; k < steps.size(); k++) lines.add(line(k, steps));
        return lines;
    }

    private StepLine line(int k, List<Step> steps) {
        Step step = steps.get(k);
        String name = names.step(rule().steps().get(k));
        long before = k == 0 ? step.count() : steps.get(k - 1).count();
        double came = before == 0 ? 0 : (double) step.count() / before;
        double open = before == 0 ? 0 : (double) step.open() / before;
        return new StepLine(
                k,
                name,
                formats().count(step.count()),
                new FunnelBars.Share(came, open, Double.NaN),
                k == 0 ? "" : percent(step.step().value()),
                k == 0 ? "" : change(k),
                percent(step.overall().value()),
                Double.isNaN(step.median())
                        ? ""
                        : texts.get("ui.funnels.time", age(step.median()), age(step.p90())),
                step.lost(),
                step.open(),
                texts.get(
                        "ui.funnels.step_words",
                        name,
                        step.count(),
                        k == 0 ? percent(1) : percent(step.step().value()),
                        step.lost(),
                        step.open()));
    }

    private String age(double millis) {
        return formats().age(Duration.ofMillis((long) millis));
    }

    /** Against the period before; marked when chance alone would rarely do it. */
    private String change(int k) {
        if (facts.before() == null) return "";
        Passages.Change change =
                facts.report().all().steps().get(k).over(facts.before().all().steps().get(k));
        if (Double.isNaN(change.lead().value())) return "";
        if (change.early()) return texts.get("ui.funnels.early");
        String points = formats().points(change.lead().value(), 1);
        return change.clear() ? points : texts.get("ui.funnels.unclear", points);
    }

    private String percent(double share) {
        return Double.isNaN(share) ? "–" : formats().percent(share, 1);
    }

    /** Overall share of the entrants of each value of the split. */
    List<IntervalRows.Row> groups() {
        return facts.report().groups().stream().limit(GROUPS).map(this::group).toList();
    }

    private IntervalRows.Row group(FunnelReport.Group group) {
        Share share = group.passages().steps().getLast().overall();
        String name =
                names.value(facts.report().question().split(), group.value())
                        + " ("
                        + formats().count(share.whole())
                        + ")";
        return new IntervalRows.Row(
                name,
                share.value(),
                share.low(),
                share.high(),
                percent(share.value()),
                share.whole() < FEW);
    }

    double overall() {
        return facts.report().all().steps().getLast().overall().value();
    }

    /** The chart of the split as a sentence. */
    String groupWords(List<IntervalRows.Row> rows) {
        StringBuilder all = new StringBuilder(texts.get("ui.funnels.split.title"));
        for (IntervalRows.Row row : rows)
            all.append("; ").append(row.name()).append(": ").append(row.figure());
        return all.toString();
    }

    /** Who a list of people is. */
    String people(StepLine line, String part) {
        return texts.get("ui.funnels.people." + part, line.name())
                + " · "
                + formats().shortPeriod(facts.report().question().period());
    }
}
