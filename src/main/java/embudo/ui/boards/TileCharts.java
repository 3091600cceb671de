package embudo.ui.boards;

import embudo.catalog.measure.Measure;
import embudo.kernel.Period;
import embudo.measure.MetricValue;
import embudo.measure.WebinarRoom;
import embudo.measure.board.BoardAnswer;
import embudo.measure.board.Content;
import embudo.measure.metric.MetricFigure;
import embudo.plot.NamedBars;
import embudo.plot.RoomChart;
import embudo.plot.Trend;
import embudo.plot.TrendLine;
import embudo.text.Texts;
import embudo.ui.charts.MetricPlace;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.FxRuler;

import javafx.scene.Node;
import javafx.scene.control.Label;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tiles that are drawn. */
final class TileCharts {
    private static final int STEP = 5;
    private final TileWords words;
    private final BoardTile.BoardActions actions;
    private final Texts texts;
    private final FxRuler ruler = new FxRuler();

    TileCharts(TileWords words, BoardTile.BoardActions actions) {
        this.words = words;
        this.actions = actions;
        texts = words.texts();
    }

    /** Step by step; a sum without anything in a step is nothing, a rate is left out there. */
    Node line(MetricFigure f) {
        boolean sum = f.metric().measure() instanceof Measure.Leaf && f.value().known();
        List<MetricFigure.Point> points = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (MetricFigure.Point p : f.series())
            if (sum || !Double.isNaN(p.value())) {
                points.add(p);
                values.add(Double.isNaN(p.value()) ? 0 : p.value());
            }
        if (points.size() < 2) return note(why(f));
        MetricValue.Unit unit = f.value().unit();
        boolean whole = unit == MetricValue.Unit.COUNT || unit == MetricValue.Unit.MONEY;
        Trend trend =
                new Trend(
                        values,
                        List.of(),
                        !points.getLast().complete(),
                        whole,
                        Double.NaN,
                        List.of(),
                        v -> words.figures().value(unit, v),
                        i -> texts.formats().dayMonth(points.get(i).from()),
                        new Trend.Names("", "", ""));
        String said =
                texts.get(
                        "ui.boards.line_words",
                        words.name(f.metric()),
                        words.figures().value(unit, values.getFirst()),
                        words.figures().value(unit, values.getLast()));
        ChartCanvas canvas = canvas();
        canvas.show((w, h) -> TrendLine.draw(trend, ruler, w, h, said));
        canvas.opens(i ->
                actions.metric(
                        new MetricPlace(
                                f.metric().key(),
                                new Period(points.get(i).from(), points.get(i).to()))));
        return canvas;
    }

    private String why(MetricFigure f) {
        return f.value().known()
                ? texts.get("ui.boards.few_steps")
                : words.figures().absence(f.absence(), f.value().minimumN());
    }

    private static Label note(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll("small", "text-2");
        return label;
    }

    private static ChartCanvas canvas() {
        ChartCanvas canvas = new ChartCanvas();
        canvas.setMinSize(60, 60);
        return canvas;
    }

    Node bars(BoardAnswer.Part part, Content.Groups g) {
        MetricFigure f = g.figures().getFirst();
        List<NamedBars.Bar> bars =
                g.groups().stream()
                        .flatMap(key -> f.rows().stream().filter(r -> r.key().equals(key)))
                        .map(r ->
                                new NamedBars.Bar(
                                        words.figures().group(part.tile().split(), r),
                                        Double.isNaN(r.value()) ? 0 : Math.max(0, r.value()),
                                        words.figures().value(f.value().unit(), r.value())))
                        .toList();
        String said =
                words.title(part)
                        + ": "
                        + bars.stream()
                                .map(b -> b.name() + " " + b.figure())
                                .collect(Collectors.joining(", "));
        ChartCanvas canvas = canvas();
        canvas.show((w, h) -> NamedBars.fill(bars, ruler, w, h, said));
        canvas.opens(i ->
                actions.metric(
                        new MetricPlace(
                                f.metric().key(),
                                part.period(),
                                part.tile().split(),
                                g.groups().get(i))));
        return canvas;
    }

    Node room(WebinarRoom room) {
        List<RoomChart.Row> rows =
                room.deeds().stream()
                        .map(d ->
                                new RoomChart.Row(
                                        texts.get("ui.webinars.kind." + d.kind()),
                                        room.heat(d, STEP).stream()
                                                .map(WebinarRoom.Cell::perPerson)
                                                .toList()))
                        .toList();
        List<Long> audience = room.audience();
        RoomChart.Shape shape =
                new RoomChart.Shape(
                        audience,
                        room.webinar().sections().stream()
                                .map(s ->
                                        new RoomChart.Part(s.name(), s.fromMinute(), s.toMinute()))
                                .toList(),
                        rows,
                        STEP,
                        -1,
                        -1,
                        texts.get(
                                "ui.webinars.chart_words",
                                room.webinar().title(),
                                audience.stream().mapToLong(n -> n).max().orElse(0),
                                room.interactionRate()),
                        m -> texts.get("ui.webinars.minute", audience.get(m), m));
        ChartCanvas canvas = canvas();
        canvas.show((w, h) -> RoomChart.draw(shape, ruler, w, h));
        return canvas;
    }
}
