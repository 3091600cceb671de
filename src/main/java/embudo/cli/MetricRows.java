package embudo.cli;

import embudo.kernel.Money;
import embudo.measure.MetricValue;
import embudo.measure.Standing;
import embudo.measure.metric.MetricAnswer;
import embudo.measure.metric.MetricFigure;
import embudo.report.words.FigureText;
import embudo.text.Texts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An answer as rows of one table: the values, then steps, then groups. */
final class MetricRows {
    static final List<String> HEADS =
            List.of(
                    "metric",
                    "name",
                    "part",
                    "from",
                    "to",
                    "unit",
                    "value",
                    "previous",
                    "target",
                    "n",
                    "complete",
                    "absent");
    private final MetricAnswer answer;
    private final Texts texts;
    private final FigureText words;

    MetricRows(MetricAnswer answer, Texts texts) {
        this.answer = answer;
        this.texts = texts;
        words = new FigureText(texts, answer.currency());
    }

    List<List<Object>> all() {
        List<List<Object>> rows = new ArrayList<>();
        for (MetricFigure f : answer.figures()) {
            MetricValue m = f.value();
            String why = words.absence(f.absence(), m.minimumN());
            rows.add(row(f, "", m.value(), m.previous(), m.target(), m.n(), "", why));
            for (MetricFigure.Point p : f.series()) {
                List<Object> row =
                        row(
                                f,
                                "",
                                p.value(),
                                Double.NaN,
                                Double.NaN,
                                p.n(),
                                String.valueOf(p.complete()),
                                "");
                row.set(3, p.from());
                row.set(4, p.to());
                rows.add(row);
            }
            for (MetricFigure.SplitRow r : f.rows())
                rows.add(
                        row(
                                f,
                                r.label(),
                                r.value(),
                                r.previous(),
                                Double.NaN,
                                r.n(),
                                "",
                                words.absence(r.absence(), m.minimumN())));
        }
        return rows;
    }

    private List<Object> row(
            MetricFigure f,
            String part,
            double value,
            double previous,
            double target,
            long n,
            String complete,
            String why) {
        return Arrays.asList(
                f.metric().key(),
                f.metric().name().get(texts.language()),
                part,
                answer.period().from(),
                answer.period().to(),
                f.metric().unit(),
                number(f, value),
                number(f, previous),
                number(f, target),
                n,
                complete,
                why);
    }

    /** Money in major units, as people read it. */
    private Object number(MetricFigure f, double value) {
        if (Double.isNaN(value)) return null;
        if (Standing.unit(f.metric()) == MetricValue.Unit.MONEY)
            return new Money(Math.round(value), answer.currency()).major();
        return new BigDecimal(value).round(MathContext.DECIMAL64).stripTrailingZeros();
    }
}
