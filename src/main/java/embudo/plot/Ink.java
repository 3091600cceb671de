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
    CHART_8
}
