package embudo.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.measure.Dimension;
import embudo.kernel.Period;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

/** A place is read as it was written, whatever the group is called. */
class MetricPlaceTest {
    private static final Period DAYS =
            new Period(LocalDate.of(2026, 10, 21), LocalDate.of(2026, 11, 19));

    @Test
    void placesAreReadAsWritten() {
        assertThat(new MetricPlace("roi", DAYS).text()).isEqualTo("roi 2026-10-21..2026-11-19");
        for (MetricPlace place :
                new MetricPlace[] {
                    new MetricPlace("roi", DAYS),
                    new MetricPlace("revenue", DAYS, Dimension.CHANNEL, "email"),
                    new MetricPlace("revenue", DAYS, Dimension.INDUSTRY, "Food & drink = more"),
                    new MetricPlace("revenue", DAYS, Dimension.COMPANY_SIZE, "")
                }) assertThat(MetricPlace.of(place.text())).isEqualTo(place);
    }

    @Test
    void aRangeAloneIsNoPlaceOfAMetric() {
        assertThat(MetricPlace.of("2026-10-21..2026-11-19")).isNull();
        assertThat(MetricPlace.of("")).isNull();
    }
}
