package embudo.domain.sales;

import embudo.domain.Settings;
import embudo.kernel.Problem;

import java.time.Duration;

/**
 * How soon a lead that is worth a call is called, C88.
 *
 * @param atOnce working time after the lead became hot, 1 to 40 hours
 * @param webinarDays working days after a webinar that made it hot, 1 to 10
 */
public record CallSpeed(Duration atOnce, int webinarDays) {
    /** Setting: whole working hours, 2 unless set. */
    public static final String HOURS = "sales.speed.hours";

    /** Setting: working days, 1 unless set. */
    public static final String DAYS = "sales.speed.days";

    private static final int MOST_HOURS = 40;
    private static final int MOST_DAYS = 10;

    /**
     * @throws Problem when a setting is no number in its range
     */
    public static CallSpeed of(Settings settings) {
        return new CallSpeed(
                Duration.ofHours(whole(HOURS, settings.get(HOURS, "2"), MOST_HOURS)),
                whole(DAYS, settings.get(DAYS, "1"), MOST_DAYS));
    }

    private static int whole(String key, String text, int most) {
        int value = text.strip().matches("\\d{1,3}") ? Integer.parseInt(text.strip()) : 0;
        if (value < 1 || value > most) throw new Problem("domain.speed.range", key, text, most);
        return value;
    }
}
