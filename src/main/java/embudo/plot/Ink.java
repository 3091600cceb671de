package embudo.plot;

/** Colours by meaning; each surface looks them up in its own theme. */
public enum Ink {
    NONE,
    BACKGROUND,
    SURFACE,
    TRACK,
    GRID,
    BORDER,
    BORDER_STRONG,
    TEXT_1,
    TEXT_2,
    TEXT_3,
    ACCENT,
    SUCCESS,
    WARNING,
    DANGER,
    INFO,
    HATCH,
    CHART_1,
    CHART_2,
    CHART_3,
    CHART_4,
    CHART_5,
    CHART_6,
    CHART_7,
    CHART_8,
    /** Little to much, viridis. */
    HEAT_1,
    HEAT_2,
    HEAT_3,
    HEAT_4,
    HEAT_5,
    HEAT_6,
    HEAT_7,
    HEAT_8,
    HEAT_9,
    HEAT_10,
    /** Text on the darker half of the heat, the same in every theme. */
    ON_DARK,
    /** Text on its lighter half. */
    ON_LIGHT
}
