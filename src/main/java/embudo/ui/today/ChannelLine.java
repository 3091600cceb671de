package embudo.ui.today;

import embudo.domain.Channel;

import java.util.List;

/** One channel: its name and four measures, each with its share of the column's largest. */
record ChannelLine(Channel channel, String name, List<Cell> cells) {
    /** A measure, and the metric it is. */
    record Cell(String metric, String text, double share) {}
}
