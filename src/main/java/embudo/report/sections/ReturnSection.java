package embudo.report.sections;

import embudo.measure.ChannelFigures;
import embudo.measure.Pulse;
import embudo.text.Texts;

import java.util.List;

/** What advertising cost and what came back, gross and net, by channel and in all. */
final class ReturnSection implements Section {
    @Override
    public String html(Story s) {
        Pulse p = s.dossier().pulse();
        if (p.spend() == 0) return "";
        Texts t = s.texts();
        Grid grid =
                new Grid("returns")
                        .head("wide", t.get("report.channels.channel"))
                        .head("right", t.get("report.channels.spend"))
                        .head("right", t.get("report.channels.revenue"))
                        .head("right", t.get("report.returns.net"))
                        .head("right", t.get("report.returns.gross_roi"))
                        .head("right", t.get("report.returns.net_roi"));
        List<ChannelFigures> paid =
                s.overview().channels().stream().filter(c -> c.spend() > 0).toList();
        for (ChannelFigures c : paid)
            row(grid, s, ChannelSection.name(s, c.channel()), c.spend(), c.revenue());
        long unpaid =
                s.overview().channels().stream()
                        .filter(c -> c.spend() == 0)
                        .mapToLong(ChannelFigures::revenue)
                        .sum();
        if (unpaid != 0) row(grid, s, t.get("report.returns.unpaid"), 0, unpaid);
        row(grid, s, t.get("report.returns.total"), p.spend(), p.revenue());
        return Heading.of("returns", title(s, p), t.get("report.returns.note")) + grid.end();
    }

    private static void row(Grid grid, Story s, String name, long spend, long revenue) {
        grid.row()
                .cell("wide strong", name)
                .cell("right", spend == 0 ? "–" : s.amounts().money(spend))
                .cell("right", s.amounts().money(revenue))
                .cell("right", s.amounts().money(revenue - spend))
                .cell("right", percent(s, spend, revenue))
                .cell("right strong", percent(s, spend, revenue - spend));
    }

    private static String percent(Story s, long spend, long back) {
        return spend == 0 ? "–" : s.formats().percent((double) back / spend, 0);
    }

    private static String title(Story s, Pulse p) {
        long net = p.revenue() - p.spend();
        return s.texts()
                .get(
                        net >= 0 ? "report.returns.gain" : "report.returns.loss",
                        s.amounts().money(Math.abs(net)),
                        s.amounts().money(p.spend()),
                        s.formats().percent((double) net / p.spend(), 0));
    }
}
