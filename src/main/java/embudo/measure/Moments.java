package embudo.measure;

import embudo.catalog.condition.Literal;
import embudo.domain.Webinar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What the moments of a condition are, at one time and place. */
record Moments(Instant now, ZoneId zone, List<Webinar> webinars) {
    /** Epoch milliseconds; NaN for a webinar that nobody knows. */
    double of(Literal.Moment moment) {
        double anchor =
                switch (moment.anchor()) {
                    case NOW -> now.toEpochMilli();
                    case DAY ->
                            LocalDate.parse(moment.ref())
                                    .atStartOfDay(zone)
                                    .toInstant()
                                    .toEpochMilli();
                    case WEBINAR ->
                            webinars.stream()
                                    .filter(w -> w.externalId().equals(moment.ref()))
                                    .mapToDouble(w -> w.startsAt().toEpochMilli())
                                    .findFirst()
                                    .orElse(Double.NaN);
                };
        return moment.offset() == null ? anchor : anchor + moment.offset().millis();
    }
}
