package embudo.ui.cohorts;

import embudo.catalog.CohortView;
import embudo.kernel.Money;
import embudo.kernel.Period;
import embudo.measure.CohortTrend;
import embudo.measure.cohort.Cohort;
import embudo.measure.cohort.CohortCell;
import embudo.measure.cohort.CohortStep;
import embudo.plot.Triangle;
import embudo.plot.Triangle.Spot;
import embudo.text.Formats;
import embudo.text.Texts;

import java.util.ArrayList;
import java.util.List;

/** Says a triangle's figures in one language. */
final class CohortWords {
    private static final int WIDE = 13;
    private final Texts texts;
    private final CohortFacts facts;

    CohortWords(Texts texts, CohortFacts facts) {
        this.texts = texts;
        this.facts = facts;
    }

    private Formats formats() {
        return texts.formats();
    }

    private CohortView view() {
        return facts.choice().view();
    }

    /** What a cohort is called: its month, or its week's days. */
    String name(Cohort cohort) {
        return facts.choice().step() == CohortStep.MONTH
                ? formats().monthYear(cohort.from())
                : formats().shortPeriod(new Period(cohort.from(), cohort.to()));
    }

    /** What is found, or what is shown where nothing is. */
    String finding() {
        List<CohortTrend> trends = facts.report().trends();
        for (CohortTrend trend : trends)
            if (trend.rule().view() == view() && trend.lead().clear())
                return trend.rule().name().get(texts.language());
        return texts.get("measure.cohort.view." + view().key());
    }

    String remark() {
        return texts.get("ui.cohorts.about." + view().key());
    }

    Triangle.Shape shape(Spot marked) {
        List<Cohort> cohorts = facts.cohorts();
        double most = most(cohorts);
        List<Triangle.Row> rows = new ArrayList<>();
        for (Cohort cohort : cohorts)
            rows.add(
                    new Triangle.Row(
                            name(cohort),
                            formats().count(cohort.people()),
                            cohort.people() < facts.report().question().rule().minimumN(),
                            cohort.cells().stream().map(c -> cell(c, most)).toList()));
        List<String> heads = new ArrayList<>();
        for (int age = 0; age < ages(cohorts); age++) heads.add("+" + age);
        return new Triangle.Shape(
                rows,
                heads,
                marked == null ? -1 : marked.row(),
                marked == null ? -1 : marked.column(),
                said(marked));
    }

    private static int ages(List<Cohort> cohorts) {
        return cohorts.stream().mapToInt(c -> c.cells().size()).max().orElse(0);
    }

    /** The first period of retention is all of it and would pale the rest. */
    private double most(List<Cohort> cohorts) {
        return cohorts.stream()
                .flatMap(c -> c.cells().stream())
                .filter(c -> c.complete() && (view() != CohortView.RETENTION || c.age() > 0))
                .mapToDouble(c -> c.value(view()))
                .filter(v -> !Double.isNaN(v))
                .max()
                .orElse(0);
    }

    private Triangle.Cell cell(CohortCell c, double most) {
        double value = c.value(view());
        boolean whole = view() == CohortView.RETENTION && c.age() == 0;
        double heat = most <= 0 || whole ? Double.NaN : Math.clamp(value / most, 0, 1);
        return new Triangle.Cell(
                heat,
                Double.isNaN(value) ? "–" : figure(c, facts.choice().newest() > WIDE),
                !c.complete());
    }

    /** Without decimals where room is short. */
    private String figure(CohortCell c, boolean brief) {
        double value = c.value(view());
        if (Double.isNaN(value)) return texts.get("ui.cohorts.none");
        return switch (view()) {
            case RETENTION, CONVERSION ->
                    brief
                            ? formats().number(value * 100, 0)
                            : formats().percent(value, value == 1 ? 0 : 1);
            case REVENUE, LTV ->
                    formats().money(new Money(Math.round(value), facts.report().currency()), true);
            case ENGAGEMENT -> formats().number(value, brief ? 0 : 1);
        };
    }

    /** Who a list of people is, such as {@code Sep 2026 +2 · Retention}. */
    String title(Spot spot) {
        Cohort cohort = facts.cohorts().get(spot.row());
        String kind = facts.choice().rule().name().get(texts.language());
        if (spot.column() < 0) return kind + " · " + name(cohort);
        return kind
                + " · "
                + name(cohort)
                + " +"
                + spot.column()
                + " · "
                + texts.get("measure.cohort.view." + view().key());
    }

    /** A cell in full. */
    String cell(Spot spot) {
        Cohort cohort = facts.cohorts().get(spot.row());
        if (spot.column() < 0) return texts.get("ui.cohorts.size", cohort.people(), name(cohort));
        CohortCell c = cohort.cells().get(spot.column());
        String body =
                texts.get(
                        "ui.cohorts.cell." + view().key(),
                        name(cohort),
                        "+" + c.age(),
                        figure(c, false),
                        many(c),
                        c.people());
        return c.complete() ? body : body + " · " + texts.get("ui.cohorts.open");
    }

    /** What the figure is made of. */
    private String many(CohortCell c) {
        return switch (view()) {
            case RETENTION -> formats().count(c.active());
            case CONVERSION -> formats().count(c.bought());
            case REVENUE, LTV ->
                    formats().money(new Money(c.lifetime(), facts.report().currency()), true);
            case ENGAGEMENT ->
                    texts.get(
                            "ui.cohorts.room",
                            c.places(),
                            Double.isNaN(c.minutes()) ? "–" : formats().number(c.minutes(), 0),
                            formats().count(c.interactions()));
        };
    }

    /** The triangle as text, the marked cell first. */
    private String said(Spot marked) {
        StringBuilder all = new StringBuilder(marked == null ? finding() : cell(marked));
        for (Cohort cohort : facts.cohorts()) {
            all.append("; ").append(name(cohort)).append(": ");
            all.append(formats().count(cohort.people()));
            for (CohortCell c : cohort.cells()) all.append(", ").append(figure(c, true));
        }
        return all.toString();
    }

    /** A finding with its figures and what to do. */
    String trend(CohortTrend trend) {
        String said =
                texts.get(
                        "measure.cohort.trend." + trend.rule().view().key(),
                        texts.get(
                                "measure.cohort.span." + facts.choice().step().key(), trend.age()),
                        name(trend.newest()),
                        formats().percent(trend.last().value(), 1),
                        name(trend.oldest()),
                        formats().percent(trend.first().value(), 1));
        return trend.lead().clear() ? said : said + " " + texts.get("measure.cohort.chance");
    }
}
