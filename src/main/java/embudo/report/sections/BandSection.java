package embudo.report.sections;

import embudo.domain.Band;
import embudo.measure.BandFigures;
import embudo.plot.BarCell;
import embudo.text.Texts;

import java.util.List;

/** How well the score tells who buys: conversion by band. */
final class BandSection implements Section {
    private static final double BAR = 190;

    /** Fewer attendees say nothing about a band. */
    private static final int LEAST = 20;

    @Override
    public String html(Story s) {
        List<BandFigures> bands = s.dossier().bands();
        long people = bands.stream().mapToLong(BandFigures::people).sum();
        if (people == 0) return "";
        Texts t = s.texts();
        double most =
                bands.stream().mapToDouble(BandSection::rate).filter(r -> r >= 0).max().orElse(0);
        Grid grid =
                new Grid("bands")
                        .head("wide", t.get("report.bands.band"))
                        .head("right", t.get("report.bands.people"))
                        .head("right", t.get("report.bands.share"))
                        .head("right", t.get("report.bands.attended"))
                        .head("right", t.get("report.bands.bought"))
                        .head("right", t.get("report.bands.rate"))
                        .head("bar", "");
        for (BandFigures b : bands) {
            String rate = rate(b) < 0 ? t.get("report.na") : s.amounts().percent(rate(b));
            grid.row()
                    .cell("wide strong", t.get("domain.band." + b.band().key()), range(b.band()))
                    .cell("right", s.formats().count(b.people()))
                    .cell("right", s.formats().percent((double) b.people() / people, 0))
                    .cell("right", s.formats().count(b.attended()))
                    .cell("right", s.formats().count(b.bought()))
                    .cell("right strong", rate)
                    .markup(
                            "bar",
                            s.charts()
                                    .html(
                                            BarCell.draw(
                                                    most == 0 || rate(b) < 0
                                                            ? Double.NaN
                                                            : rate(b) / most,
                                                    BAR,
                                                    10,
                                                    rate)));
        }
        return Heading.of(
                        "bands",
                        title(s, bands),
                        t.get("report.bands.note", s.snapshot().scoring()))
                + grid.end()
                + TrustCharts.html(s);
    }

    /** Buyers among attendees; negative when too few attended. */
    private static double rate(BandFigures b) {
        return b.attended() < LEAST ? -1 : (double) b.bought() / b.attended();
    }

    static String title(Story s, List<BandFigures> bands) {
        List<BandFigures> judged = bands.stream().filter(b -> rate(b) >= 0).toList();
        if (judged.size() < 2) return s.texts().get("report.bands.few");
        BandFigures high = judged.getFirst();
        BandFigures low = judged.getLast();
        if (rate(high) <= rate(low)) return s.texts().get("report.bands.flat");
        Texts t = s.texts();
        String highName = t.get("domain.band." + high.band().key());
        String lowName = t.get("domain.band." + low.band().key());
        return rate(low) == 0
                ? t.get("report.bands.only", highName, s.amounts().percent(rate(high)), lowName)
                : t.get(
                        "report.bands.ordered",
                        highName,
                        s.formats().number(rate(high) / rate(low), 1),
                        lowName);
    }

    private static String range(Band band) {
        int to = band == Band.HOT ? 100 : Band.values()[band.ordinal() - 1].from() - 1;
        return band.from() + "–" + to;
    }
}
