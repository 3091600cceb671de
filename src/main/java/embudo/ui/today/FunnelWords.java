package embudo.ui.today;

import embudo.measure.Drill;
import embudo.measure.Funnel;
import embudo.measure.Funnel.Stage;
import embudo.plot.FunnelBars;
import embudo.text.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts the funnel into lines: each bar is the share of the stage before. */
final class FunnelWords {
    private static final String NOTHING = "–";
    private final Texts texts;

    FunnelWords(Texts texts) {
        this.texts = texts;
    }

    List<FunnelLine> lines(Funnel funnel) {
        List<FunnelLine> lines = new ArrayList<>();
        Funnel.Step before = null;
        for (Funnel.Step step : funnel.steps()) {
            lines.add(line(step, before));
            before = step;
        }
        return lines;
    }

    private FunnelLine line(Funnel.Step s, Funnel.Step before) {
        String stage = texts.get("ui.today.stage." + s.stage().name().toLowerCase(Locale.ROOT));
        String count = texts.formats().count(s.count());
        String step = Double.isNaN(s.step()) ? NOTHING : texts.formats().percent(s.step(), 1);
        boolean open = s.open() > 0 && s.openReason() != null;
        return new FunnelLine(
                s.stage().name().toLowerCase(Locale.ROOT),
                stage,
                texts.get("ui.today.what." + s.stage().name().toLowerCase(Locale.ROOT)),
                count,
                share(s, before),
                step,
                overall(s.overall()),
                open ? texts.formats().count(s.open()) : NOTHING,
                open ? texts.get("ui.today.open." + s.openReason()) : "",
                s.people() ? drill(s.stage()) : null,
                metric(s.stage()),
                texts.get("ui.today.funnel.words", stage, count, step));
    }

    private FunnelBars.Share share(Funnel.Step s, Funnel.Step before) {
        if (before == null) return new FunnelBars.Share(s.count() > 0 ? 1 : 0, 0, Double.NaN);
        double open = FunnelBars.openShare(before.count(), s.count(), s.step(), s.open());
        return new FunnelBars.Share(s.step(), open, s.target());
    }

    /** Small shares keep three significant digits: 1.91 %, 0.26 %. */
    private String overall(double share) {
        if (Double.isNaN(share)) return NOTHING;
        return texts.formats().percent(share, share >= .9995 ? 0 : share >= .05 ? 1 : 2);
    }

    private static String metric(Stage stage) {
        return switch (stage) {
            case AWARENESS -> "reach";
            case INTEREST -> "website_visits";
            case CONSIDERATION -> "registrations";
            case ACTION -> "attendance";
            case CONVERSION -> "conversions";
        };
    }

    /** The people a stage lost, or those who came where nobody can be lost. */
    private static Drill drill(Stage stage) {
        return switch (stage) {
            case AWARENESS, INTEREST, CONSIDERATION -> Drill.REGISTERED;
            case ACTION -> Drill.MISSED;
            case CONVERSION -> Drill.NOT_BOUGHT;
        };
    }
}
