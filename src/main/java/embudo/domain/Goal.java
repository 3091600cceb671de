package embudo.domain;

import java.time.LocalDate;

/**
 * A target of somebody's own for one metric, in the metric's unit: for one webinar, or for a
 * season. It takes the place of the declared target for questions about that webinar, or about days
 * within the season.
 *
 * @param id 0 until it is kept
 * @param webinar external id, empty for a season
 * @param from first day of the season, null for a webinar
 * @param to last day of the season, null for a webinar
 */
public record Goal(
        long id, String metric, String webinar, LocalDate from, LocalDate to, double target) {}
