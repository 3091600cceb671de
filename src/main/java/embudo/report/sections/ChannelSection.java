package embudo.report.sections;

import embudo.domain.Channel;
import embudo.measure.ChannelFigures;
import embudo.plot.BarCell;
import embudo.text.Texts;

import java.util.List;
import java.util.Optional;

/** What came through each channel, under a title that names the best and the worst return. */
final class ChannelSection implements Section {
    private static final int MOST = 10;
    private static final double BAR = 60;

    @Override
    public String html(Story s) {
        List<ChannelFigures> channels = s.overview().channels();
        if (channels.isEmpty()) return "";
        Texts t = s.texts();
        Grid grid =
                new Grid("channels")
                        .head("wide", t.get("report.channels.channel"))
                        .head("right", t.get("report.channels.registered"))
                        .head("bar", "")
                        .head("right", t.get("report.channels.attended"))
                        .head("right", t.get("report.channels.bought"))
                        .head("right", t.get("report.channels.revenue"))
                        .head("right", t.get("report.channels.spend"))
                        .head("right", t.get("report.channels.cac"))
                        .head("right", t.get("report.channels.roas"))
                        .head("status", t.get("report.status"));
        long most = channels.stream().mapToLong(ChannelFigures::registered).max().orElse(0);
        for (ChannelFigures c : channels.subList(0, Math.min(MOST, channels.size())))
            row(grid, s, c, most);
        return Heading.of(
                        "channels",
                        title(s),
                        t.get("report.attribution") + " · " + t.get("report.channels.note"))
                + grid.end();
    }

    private static void row(Grid grid, Story s, ChannelFigures c, long most) {
        Texts t = s.texts();
        var status = c.spend() == 0 ? null : Verdict.of(c.spend(), c.revenue());
        grid.row()
                .cell("wide strong", name(s, c.channel()))
                .cell("right", s.formats().count(c.registered()))
                .markup(
                        "bar",
                        s.charts()
                                .html(
                                        BarCell.draw(
                                                most == 0
                                                        ? Double.NaN
                                                        : (double) c.registered() / most,
                                                BAR,
                                                8,
                                                s.formats().count(c.registered()))))
                .cell("right", s.formats().count(c.attended()))
                .cell("right", s.formats().count(c.bought()))
                .cell("right", s.amounts().money(c.revenue()))
                .cell("right", c.spend() == 0 ? "–" : s.amounts().money(c.spend()))
                .cell("right", cost(s, c.spend(), c.bought()))
                .cell("right", c.spend() == 0 ? "–" : s.formats().number(Returns.of(c), 2))
                .markup(
                        "status",
                        status == null ? "–" : Verdict.html(s, status, Verdict.word(t, status)));
    }

    static String name(Story s, Channel channel) {
        return channel == Channel.NONE
                ? s.texts().get("report.channels.none")
                : Risks.channelName(s, channel);
    }

    /** Money for one customer; a dash where nothing was spent, n/a where nobody came of it. */
    static String cost(Story s, long spend, long customers) {
        if (spend == 0) return "–";
        return customers == 0
                ? s.texts().get("report.na")
                : s.amounts().money((double) spend / customers);
    }

    static String title(Story s) {
        Optional<ChannelFigures> best = Returns.best(s);
        Optional<ChannelFigures> worst = Returns.worst(s);
        Texts t = s.texts();
        if (best.isPresent() && worst.isPresent())
            return t.get(
                    "report.channels.both",
                    name(s, best.get().channel()),
                    Returns.of(best.get()),
                    name(s, worst.get().channel()),
                    Returns.of(worst.get()));
        if (best.isPresent())
            return t.get(
                    "report.channels.best", name(s, best.get().channel()), Returns.of(best.get()));
        return worst.isPresent()
                ? t.get(
                        "report.channels.worst",
                        name(s, worst.get().channel()),
                        Returns.of(worst.get()))
                : t.get(
                        "report.channels.most",
                        name(s, s.overview().channels().getFirst().channel()));
    }
}
