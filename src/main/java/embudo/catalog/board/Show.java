package embudo.catalog.board;

import java.util.Locale;

/** What a tile is drawn as. */
public enum Show {
    /** One metric with target, change and course. */
    VALUE(3, 2),
    /** One metric by the groups of a split. */
    BARS(4, 3),
    /** One metric step by step. */
    LINE(4, 3),
    /** Metrics as stages, each as a share of the one before. */
    FUNNEL(6, 3),
    /** Several metrics by the groups of one split. */
    TABLE(6, 3),
    /** Metrics beside their targets. */
    TARGETS(6, 3),
    /** What people did in the latest webinar, by part. */
    ENGAGEMENT(6, 3),
    /** Who became a lead last. */
    FEED(4, 3),
    /** Bounds that are crossed. */
    LIMITS(4, 2),
    /** The rows of a named table. */
    QUERY(6, 3);

    private final int width;
    private final int height;

    Show(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** The usual size in cells of the grid. */
    public Place usual(int column, int row) {
        return new Place(column, row, width, height);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
