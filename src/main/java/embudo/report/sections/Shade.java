package embudo.report.sections;

import java.util.Locale;

/**
 * Grounds of table cells by value, light for little and dark for much, so that they read in grey
 * and save ink; the ink of the text on each keeps its contrast.
 */
enum Shade {
    /** Engagement: viridis from its light end. */
    VIRIDIS(
            "#fde725", "#b4de2c", "#6dcd59", "#35b779", "#1f9e89", "#26828e", "#31688e", "#3e4a89",
            "#482878", "#440154"),
    /** Cohorts: cividis from its light end. */
    CIVIDIS(
            "#ffe945", "#e5d153", "#c4b66a", "#a69d75", "#8a8678", "#707173", "#575c6d", "#35456c",
            "#00316a", "#00204c");

    private final String[] steps;

    Shade(String... steps) {
        this.steps = steps;
    }

    /** The style of a cell whose value is this share of the largest. */
    String style(double share) {
        int step = (int) Math.clamp(Math.ceil(share * steps.length) - 1, 0, steps.length - 1);
        return String.format(
                Locale.ROOT,
                "background-color:%s;color:%s",
                steps[step],
                step < steps.length / 2 ? "#17202b" : "#ffffff");
    }
}
