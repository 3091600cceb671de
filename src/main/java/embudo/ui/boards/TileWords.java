package embudo.ui.boards;

import embudo.catalog.Metric;
import embudo.catalog.board.Show;
import embudo.catalog.board.Span;
import embudo.catalog.board.Tile;
import embudo.catalog.measure.Dimension;
import embudo.kernel.Language;
import embudo.kernel.Money;
import embudo.kernel.Period;
import embudo.measure.MetricValue;
import embudo.measure.Status;
import embudo.measure.board.BoardAnswer;
import embudo.measure.board.Content;
import embudo.measure.metric.MetricFigure;
import embudo.report.words.FigureText;
import embudo.text.Texts;
import embudo.ui.kit.TileModel;
import embudo.ui.kit.Tone;

import java.util.List;
import java.util.Locale;

/** Says what tiles show in one language. */
record TileWords(Texts texts, BoardAnswer answer, List<Metric> metrics) {
    FigureText figures() {
        return new FigureText(texts, answer.currency());
    }

    private Language language() {
        return texts.language();
    }

    String name(Metric metric) {
        return metric.name().get(language());
    }

    /** The tile's own name, else that of what it shows. */
    String title(BoardAnswer.Part part) {
        Tile tile = part.tile();
        if (!tile.name().isEmpty()) return tile.name().get(language());
        return switch (part.content()) {
            case Content.Values v -> name(v.figures().getFirst().metric());
            case Content.Groups g ->
                    texts.get(
                            "ui.boards.by",
                            name(g.figures().getFirst().metric()),
                            texts.get("measure.dimension." + tile.split().key())
                                    .toLowerCase(language().locale()));
            case Content.Limits l -> {
                long crossed = l.limits().stream().filter(Content.Limit::crossed).count();
                yield crossed == 0
                        ? texts.get("ui.boards.limits.none")
                        : texts.get("ui.boards.limits", crossed);
            }
            case Content.Room r ->
                    r.room() == null
                            ? texts.get("ui.boards.engagement")
                            : texts.get("ui.boards.engagement.of", r.room().webinar().title());
            case Content.Feed f -> texts.get("ui.boards.feed", f.lately());
            case Content.Rows r ->
                    r.table().kind().name().get(language())
                            + " · "
                            + texts.formats().count(r.table().total());
        };
    }

    /**
     * Which days it tells of, where these are not the dashboard's, or how channels get their share.
     */
    String remark(BoardAnswer.Part part) {
        if (part.tile().span() != Span.RANGE) return days(part.period());
        // Every figure has its own last touch, so that a channel may have more buyers than leads.
        return part.tile().show() == Show.TABLE && part.tile().split() == Dimension.CHANNEL
                ? texts.get("ui.today.channels.last-touch")
                : "";
    }

    private String days(Period period) {
        return texts.formats().shortPeriod(period);
    }

    /** A single figure. */
    TileModel tile(BoardAnswer.Part part, MetricFigure f) {
        MetricValue m = f.value();
        boolean compared = m.known() && Double.isFinite(m.change());
        boolean better = m.lowerIsBetter() ? m.change() < 0 : m.change() > 0;
        boolean percent = m.unit() == MetricValue.Unit.PERCENT;
        return new TileModel(
                m.key(),
                title(part),
                m.known() ? value(m, m.value()) : texts.get("ui.today.na"),
                m.known() && percent ? "%" : "",
                m.status() == Status.NONE ? "" : status(m),
                icon(m.status()),
                tone(m.status()),
                compared ? figures().change(m) : "",
                m.change() >= 0,
                !compared || m.change() == 0 ? Tone.NEUTRAL : better ? Tone.SUCCESS : Tone.DANGER,
                compared ? versus(part.period()) : List.of(why(f)),
                m.known() ? m.attained() : Double.NaN,
                target(m),
                texts.get("ui.today.n", m.n()),
                f.metric().definition().get(language())
                        + "\n"
                        + f.metric().formula().get(language()));
    }

    private List<String> versus(Period period) {
        Period before = period.previous();
        return List.of(
                texts.get("ui.today.versus", days(before)),
                texts.get("ui.today.versus.short", before.days()));
    }

    private String why(MetricFigure f) {
        return f.value().known()
                ? texts.get("ui.today.no-comparison")
                : texts.get("ui.boards.not_known");
    }

    /** Short enough for the large type: cents only of small amounts. */
    private String value(MetricValue m, double x) {
        return switch (m.unit()) {
            case PERCENT -> texts.formats().number(100 * x, Math.abs(x) >= 1 ? 0 : 1);
            case MONEY ->
                    texts.formats().money(new Money(Math.round(x), answer.currency()), whole(x));
            default -> figures().value(m.unit(), x);
        };
    }

    private boolean whole(double minor) {
        return Math.abs(minor) >= 10_000;
    }

    String status(MetricValue m) {
        if (m.status() == Status.ON_COURSE && m.lowerIsBetter())
            return texts.get("ui.today.status.under");
        return switch (m.status()) {
            case ON_COURSE -> texts.get("ui.today.status.on-course");
            case WATCH -> texts.get("ui.today.status.watch");
            case BEHIND -> texts.get("ui.today.status.behind");
            case NONE -> "";
        };
    }

    private static String icon(Status status) {
        return switch (status) {
            case ON_COURSE -> "fth-check-circle";
            case WATCH -> "fth-alert-triangle";
            case BEHIND -> "fth-alert-octagon";
            case NONE -> null;
        };
    }

    static Tone tone(Status status) {
        return switch (status) {
            case ON_COURSE -> Tone.SUCCESS;
            case WATCH -> Tone.WARNING;
            case BEHIND -> Tone.DANGER;
            case NONE -> Tone.NEUTRAL;
        };
    }

    private String target(MetricValue m) {
        if (Double.isNaN(m.target())) return texts.get("ui.today.no-target");
        String target = figures().target(m);
        return texts.get(m.lowerIsBetter() ? "ui.today.limit" : "ui.today.target", target);
    }

    /** A bound with its figure, as a sentence. */
    String limit(Content.Limit limit) {
        MetricFigure f = limit.figure();
        MetricValue m = f.value();
        String bound = figures().target(m.unit(), limit.test().than());
        if (!m.known()) return texts.get("ui.boards.limit.unknown", name(f.metric()));
        String key =
                (limit.crossed() ? "crossed." : "kept.")
                        + (limit.test().sign().low() ? "below" : "above");
        return texts.get(
                "ui.boards.limit." + key.toLowerCase(Locale.ROOT),
                name(f.metric()),
                figures().value(m.unit(), m.value()),
                bound);
    }
}
