package embudo.ui.leads;

import embudo.domain.Band;
import embudo.domain.Score;
import embudo.plot.Waterfall;
import embudo.text.Texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A score's reasons as the bars of a waterfall that add up to it. */
final class WhyChart {
    /** Bars shown by name; what is left over is one more. */
    private static final int MOST = 8;

    private WhyChart() {}

    static Waterfall.Sum sum(Score score, Texts texts) {
        return new Waterfall.Sum(
                score.learned() == null
                        ? null
                        : new Waterfall.Bar(texts.get("learn.base"), score.learned().base()),
                bars(score, texts),
                new Waterfall.Bar(texts.get("ui.leads.panel.score"), score.value()),
                score.band() == Band.HOT ? Double.NaN : Band.HOT.from(),
                points -> texts.formats().signed(points),
                points -> texts.formats().count(points));
    }

    /** Strongest first; reasons without points are left out. */
    static List<Waterfall.Bar> bars(Score score, Texts texts) {
        List<Score.Reason> strongest =
                score.reasons().stream()
                        .filter(r -> r.points() != 0)
                        .sorted(Comparator.comparingInt(r -> -Math.abs(r.points())))
                        .toList();
        boolean all = strongest.size() <= MOST + 1;
        List<Waterfall.Bar> bars = new ArrayList<>();
        for (Score.Reason r : all ? strongest : strongest.subList(0, MOST))
            bars.add(new Waterfall.Bar(label(r, texts), r.points()));
        if (!all) {
            int rest = strongest.stream().skip(MOST).mapToInt(Score.Reason::points).sum();
            bars.add(new Waterfall.Bar(texts.get("ui.leads.panel.rest"), rest));
        }
        if (score.learned() != null)
            bars.add(new Waterfall.Bar(texts.get("learn.scale"), score.learned().scale()));
        return bars;
    }

    private static String label(Score.Reason reason, Texts texts) {
        String factor = texts.get("learn.factor." + reason.factor());
        String shown = reason.shown();
        if (shown == null || shown.isBlank()) return factor;
        return factor + " · " + FactorWords.value(shown, texts);
    }

    /** The same without names, which stand beside the drawing where they have more room. */
    static Waterfall.Sum bare(Waterfall.Sum sum) {
        return new Waterfall.Sum(
                sum.start() == null ? null : new Waterfall.Bar("", sum.start().points()),
                sum.reasons().stream().map(b -> new Waterfall.Bar("", b.points())).toList(),
                new Waterfall.Bar("", sum.end().points()),
                sum.threshold(),
                sum.signed(),
                sum.plain());
    }

    /** The same in words. */
    static String words(Score score, String name, Texts texts) {
        String reasons =
                bars(score, texts).stream()
                        .map(b -> b.label() + " " + texts.formats().signed(b.points()))
                        .collect(Collectors.joining(", "));
        return texts.get("ui.leads.panel.words", name, score.value(), reasons);
    }

    /** Pixels the drawing wants. */
    static double height(Waterfall.Sum sum) {
        return (sum.reasons().size() + (sum.start() == null ? 1 : 2)) * Waterfall.ROW;
    }
}
