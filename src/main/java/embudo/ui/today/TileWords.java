package embudo.ui.today;

import embudo.catalog.Metric;
import embudo.kernel.Period;
import embudo.measure.MetricValue;
import embudo.measure.MetricValue.Unit;
import embudo.measure.Status;
import embudo.report.words.FigureText;
import embudo.text.Texts;
import embudo.ui.kit.TileModel;
import embudo.ui.kit.Tone;

import java.util.List;

/** Puts a metric into the words of its tile. */
final class TileWords {
    private final Texts texts;
    private final TodayFacts facts;
    private final FigureText amounts;

    TileWords(Texts texts, TodayFacts facts) {
        this.texts = texts;
        this.facts = facts;
        this.amounts = new FigureText(texts, facts.overview().currency());
    }

    TileModel tile(MetricValue m) {
        boolean compared = m.known() && !Double.isNaN(m.change());
        boolean better = m.lowerIsBetter() ? m.change() < 0 : m.change() > 0;
        return new TileModel(
                m.key(),
                name(m.key()),
                m.known() ? amounts.bare(m.unit(), m.value()) : texts.get("ui.today.na"),
                m.known() && m.unit() == Unit.PERCENT ? "%" : "",
                m.status() == Status.NONE ? "" : status(m),
                icon(m.status()),
                tone(m.status()),
                compared ? amounts.change(m) : "",
                m.change() >= 0,
                !compared || m.change() == 0 ? Tone.NEUTRAL : better ? Tone.SUCCESS : Tone.DANGER,
                compared ? versus() : why(m),
                m.known() ? m.attained() : Double.NaN,
                target(m),
                texts.get("ui.today.n", m.n()),
                definition(m));
    }

    /** The metric's name in the language spoken; its key when the catalogue does not declare it. */
    String name(String key) {
        return facts.declared(key).map(d -> d.name().get(texts.language())).orElse(key);
    }

    static Tone tone(Status status) {
        return switch (status) {
            case ON_COURSE -> Tone.SUCCESS;
            case WATCH -> Tone.WARNING;
            case BEHIND -> Tone.DANGER;
            case NONE -> Tone.NEUTRAL;
        };
    }

    private List<String> versus() {
        Period before = facts.overview().period().previous();
        return List.of(
                texts.get("ui.today.versus", texts.formats().shortPeriod(before)),
                texts.get("ui.today.versus.short", before.days()));
    }

    private List<String> why(MetricValue m) {
        return List.of(
                m.known()
                        ? texts.get("ui.today.no-comparison")
                        : texts.get("ui.today.too-few", m.minimumN()));
    }

    private String status(MetricValue m) {
        if (m.status() == Status.ON_COURSE && m.lowerIsBetter())
            return texts.get("ui.today.status.under");
        return switch (m.status()) {
            case ON_COURSE -> texts.get("ui.today.status.on-course");
            case WATCH -> texts.get("ui.today.status.watch");
            case BEHIND -> texts.get("ui.today.status.behind");
            case NONE -> "";
        };
    }

    private static String icon(Status status) {
        return switch (status) {
            case ON_COURSE -> "fth-check-circle";
            case WATCH -> "fth-alert-triangle";
            case BEHIND -> "fth-alert-octagon";
            case NONE -> null;
        };
    }

    private String target(MetricValue m) {
        if (Double.isNaN(m.target())) return texts.get("ui.today.no-target");
        String target = amounts.target(m.unit(), m.target());
        if (m.lowerIsBetter()) return texts.get("ui.today.limit", target);
        boolean share = m.unit() == Unit.COUNT || m.unit() == Unit.MONEY;
        return share && m.known()
                ? texts.get(
                        "ui.today.share-of-target",
                        texts.formats().percent(m.attained(), 0),
                        target)
                : texts.get("ui.today.target", target);
    }

    private String definition(MetricValue m) {
        return facts.declared(m.key())
                .map(d -> inLanguage(d) + "\n" + d.formula().get(texts.language()))
                .orElse("");
    }

    private String inLanguage(Metric d) {
        return d.definition().get(texts.language());
    }
}
