package embudo.report.sections;

import embudo.measure.CampaignFigures;
import embudo.measure.Status;
import embudo.plot.Sparkline;
import embudo.text.Texts;

import java.util.List;

/** The campaigns that spent most, as their platforms report them. */
final class CampaignSection implements Section {
    private static final int MOST = 10;
    private static final double SPARK = 60;

    @Override
    public String html(Story s) {
        List<CampaignFigures> all = s.dossier().campaigns();
        if (all.isEmpty()) return "";
        Texts t = s.texts();
        Grid grid =
                new Grid("campaigns")
                        .head("wide", t.get("report.campaigns.campaign"))
                        .head("right", t.get("report.campaigns.spend"))
                        .head("bar", t.get("report.campaigns.trend"))
                        .head("right", t.get("report.campaigns.clicks"))
                        .head("right", t.get("report.campaigns.conversions"))
                        .head("right", t.get("report.campaigns.cac"))
                        .head("right", t.get("report.campaigns.roas"))
                        .head("status", t.get("report.status"));
        for (CampaignFigures c : all.subList(0, Math.min(MOST, all.size()))) row(grid, s, c);
        if (all.size() > MOST) rest(grid, s, all.subList(MOST, all.size()));
        return Heading.of("campaigns", title(s, all), t.get("report.campaigns.note")) + grid.end();
    }

    private static void row(Grid grid, Story s, CampaignFigures c) {
        Status status = Verdict.of(c.spend(), c.revenue());
        String spend = s.amounts().money(c.spend());
        grid.row()
                .cell("wide strong", c.name(), ChannelSection.name(s, c.channel()))
                .cell("right", spend, change(s, c))
                .markup(
                        "bar",
                        s.charts()
                                .html(
                                        Sparkline.draw(
                                                c.trend(),
                                                SPARK,
                                                20,
                                                s.texts().get("report.spark", c.name()))))
                .cell("right", s.formats().count(c.clicks()))
                .cell("right", s.formats().count(c.conversions()))
                .cell("right", ChannelSection.cost(s, c.spend(), c.conversions()))
                .cell("right", roas(s, c.spend(), c.revenue()))
                .markup("status", Verdict.html(s, status, Verdict.word(s.texts(), status)));
    }

    private static void rest(Grid grid, Story s, List<CampaignFigures> rest) {
        long spend = rest.stream().mapToLong(CampaignFigures::spend).sum();
        long conversions = rest.stream().mapToLong(CampaignFigures::conversions).sum();
        grid.row()
                .cell("wide", s.texts().get("report.campaigns.others", rest.size()))
                .cell("right", s.amounts().money(spend))
                .cell("bar", "")
                .cell(
                        "right",
                        s.formats().count(rest.stream().mapToLong(CampaignFigures::clicks).sum()))
                .cell("right", s.formats().count(conversions))
                .cell("right", ChannelSection.cost(s, spend, conversions))
                .cell(
                        "right",
                        roas(s, spend, rest.stream().mapToLong(CampaignFigures::revenue).sum()))
                .cell("status", "");
    }

    private static String change(Story s, CampaignFigures c) {
        return c.previousSpend() == 0
                ? ""
                : s.formats().signedPercent((double) c.spend() / c.previousSpend() - 1, 0);
    }

    private static String roas(Story s, long spend, long revenue) {
        return spend == 0 ? "–" : s.formats().number((double) revenue / spend, 2);
    }

    private static String title(Story s, List<CampaignFigures> all) {
        long behind =
                all.stream()
                        .filter(c -> Verdict.of(c.spend(), c.revenue()) == Status.BEHIND)
                        .count();
        long spend = all.stream().mapToLong(CampaignFigures::spend).sum();
        return behind == 0
                ? s.texts().get("report.campaigns.fine", all.size(), s.amounts().money(spend))
                : s.texts()
                        .get(
                                "report.campaigns.behind",
                                behind,
                                all.size(),
                                s.formats().number(Returns.LIMIT, 0));
    }
}
