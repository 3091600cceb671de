package embudo.ui.charts;

import embudo.catalog.Metric;
import embudo.catalog.measure.Dimension;
import embudo.measure.Standing;
import embudo.report.words.FigureText;
import embudo.text.Texts;
import embudo.watch.Rulebook;
import embudo.watch.Telling;

/** Writes the figures of alerts as everywhere in the window. */
public final class AlertWriter implements Telling.Writer {
    private final FigureText figures;

    private AlertWriter(FigureText figures) {
        this.figures = figures;
    }

    /** Says alerts in the language of the texts, money in the currency. */
    public static Telling telling(Rulebook rules, Texts texts, String currency) {
        return new Telling(
                rules,
                texts.language(),
                texts::get,
                new AlertWriter(new FigureText(texts, currency)));
    }

    @Override
    public String value(Metric metric, double value, int finer) {
        return figures.value(Standing.unit(metric), value, finer);
    }

    @Override
    public String group(Dimension split, String key, String label) {
        return figures.group(split, key, label);
    }
}
