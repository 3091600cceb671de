package embudo.cli;

import embudo.catalog.CohortView;
import embudo.kernel.Money;
import embudo.measure.CohortReport;
import embudo.measure.cohort.Cohort;
import embudo.measure.cohort.CohortCell;
import embudo.measure.cohort.CohortStep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A triangle as rows of one table, a row for each cell, with all views beside each other. */
final class CohortRows {
    static final List<String> HEADS =
            List.of(
                    "cohort",
                    "from",
                    "to",
                    "people",
                    "age",
                    "complete",
                    "active",
                    "retention",
                    "bought",
                    "conversion",
                    "revenue",
                    "lifetime",
                    "ltv",
                    "webinars",
                    "engagement",
                    "minutes",
                    "interactions");
    private static final int MONTH = 7;

    private CohortRows() {}

    /** What a cohort is called in files and commands: its month, or the first day of its week. */
    static String key(CohortReport report, Cohort cohort) {
        String day = cohort.from().toString();
        return report.question().step() == CohortStep.MONTH ? day.substring(0, MONTH) : day;
    }

    static List<List<Object>> of(CohortReport report) {
        List<List<Object>> rows = new ArrayList<>();
        for (Cohort cohort : report.cohorts())
            for (CohortCell cell : cohort.cells()) rows.add(row(report, cohort, cell));
        return rows;
    }

    private static List<Object> row(CohortReport report, Cohort cohort, CohortCell cell) {
        return Arrays.asList(
                key(report, cohort),
                cohort.from(),
                cohort.to(),
                cell.people(),
                cell.age(),
                String.valueOf(cell.complete()),
                cell.active(),
                number(cell.value(CohortView.RETENTION)),
                cell.bought(),
                number(cell.value(CohortView.CONVERSION)),
                money(report, cell.revenue()),
                money(report, cell.lifetime()),
                money(report, Math.round(cell.value(CohortView.LTV))),
                cell.places(),
                number(cell.value(CohortView.ENGAGEMENT)),
                number(cell.minutes()),
                cell.interactions());
    }

    private static BigDecimal money(CohortReport report, long minor) {
        return new Money(minor, report.currency()).major();
    }

    private static BigDecimal number(double value) {
        if (Double.isNaN(value)) return null;
        return new BigDecimal(value).round(MathContext.DECIMAL32).stripTrailingZeros();
    }
}
