package embudo.ui.today;

import java.util.List;

/** One channel: its name and four measures, each with its share of the column's largest. */
record ChannelLine(String name, List<Cell> cells) {
    /** A measure. */
    record Cell(String text, double share) {}
}
