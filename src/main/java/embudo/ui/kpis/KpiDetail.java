package embudo.ui.kpis;

import embudo.catalog.Benchmark;
import embudo.catalog.measure.Dimension;
import embudo.catalog.measure.Measures;
import embudo.kernel.Period;
import embudo.measure.MetricValue;
import embudo.measure.metric.MetricAnswer;
import embudo.measure.metric.MetricFigure;
import embudo.plot.NamedBars;
import embudo.plot.Trend;
import embudo.plot.TrendLine;
import embudo.report.words.FigureText;
import embudo.text.Texts;
import embudo.ui.charts.MetricPlace;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Desk;
import embudo.ui.kit.FxRuler;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Opens;
import embudo.ui.kit.Spoken;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One metric in full: what it means, its course, its groups, its benchmarks, its people. */
final class KpiDetail extends VBox {
    private final KpisViewModel model;
    private final Desk desk;
    private final FxRuler ruler = new FxRuler();

    KpiDetail(KpisViewModel model, Desk desk) {
        super(12);
        this.model = model;
        this.desk = desk;
        getStyleClass().add("kpi-detail");
    }

    void show(MetricAnswer answer, KpiPlans.Planned planned) {
        Texts t = desk.words().now();
        MetricFigure f = answer.figures().getFirst();
        MetricValue m = f.value();
        FigureText words = new FigureText(t, answer.currency());
        String name = f.metric().name().get(t.language());
        List<Node> parts = new ArrayList<>();
        only(parts, f, words);
        boolean people =
                Measures.leaves(f.metric().measure()).stream().anyMatch(Measures::ofPeople);
        parts.add(value(m, people, name, words));
        if (!m.known()) parts.add(label(words.absence(f.absence(), m.minimumN()), "text-2"));
        else parts.add(label(t.get("ui.kpis.observed", m.n()), "small", "text-3"));
        parts.add(label(f.metric().definition().get(t.language()), "text-1"));
        parts.add(label(f.metric().formula().get(t.language()), "small", "text-2"));
        if (m.known()) parts.add(people(f, people, name, t));
        marks(parts, f, words, name);
        series(parts, answer, f, words, name);
        split(parts, f, words, name);
        parts.add(new PlanRows(f.metric(), answer.period(), planned, model.plans(), words));
        getChildren().setAll(parts);
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** Of which group alone all this is told, and the way back to all. */
    private void only(List<Node> parts, MetricFigure f, FigureText words) {
        MetricPlace of = model.only().get();
        if (of == null) return;
        Texts t = words.texts();
        String label =
                f.rows().stream()
                        .filter(r -> r.key().equals(of.group()))
                        .findFirst()
                        .map(r -> words.group(of.by(), r))
                        .orElseGet(() -> words.group(of.by(), of.group(), of.group()));
        Button all =
                new Button(
                        t.get("ui.kpis.only", t.get("measure.dimension." + of.by().key()), label));
        all.setId("kpi-only");
        all.setGraphic(Icons.of("fth-x"));
        all.setContentDisplay(ContentDisplay.RIGHT);
        all.setTooltip(new Tooltip(t.get("ui.kpis.only.all")));
        all.setOnAction(e -> model.openGroup(null));
        parts.add(all);
    }

    /** The value opens its people, or where it has none the rows it is made of. */
    private Node value(MetricValue m, boolean people, String name, FigureText words) {
        Label value = label(words.value(m.unit(), m.value()), "display");
        value.setId("kpi-value");
        if (m.known())
            Opens.to(
                    value,
                    name + " " + value.getText(),
                    people ? () -> model.people(name, false) : () -> save(m.key(), words.texts()));
        return value;
    }

    private void save(String metric, Texts t) {
        desk.files()
                .save(getScene().getWindow(), t.get("ui.kpis.rows"), metric, "csv")
                .ifPresent(model::saveRows);
    }

    private Node people(MetricFigure f, boolean of, String name, Texts t) {
        FlowPane buttons = new FlowPane(8, 8);
        Button rows = new Button(t.get("ui.kpis.rows"));
        rows.setId("kpi-rows");
        rows.setOnAction(e -> save(f.metric().key(), t));
        if (!of) {
            buttons.getChildren().setAll(rows, label(t.get("ui.kpis.no-people"), "small"));
            return buttons;
        }
        Button above = new Button(t.get("ui.kpis.people"));
        above.setId("kpi-people");
        above.setOnAction(e -> model.people(name, false));
        Button below = new Button(t.get("ui.kpis.base"));
        below.setId("kpi-base");
        below.setOnAction(e -> model.people(t.get("ui.kpis.base.of", name), true));
        buttons.getChildren().setAll(above, below, rows);
        return buttons;
    }

    /** The value among target and benchmarks; the dashed line is the value. */
    private void marks(List<Node> parts, MetricFigure f, FigureText words, String name) {
        // Targets and benchmarks are of the whole, not of one group.
        if (model.only().get() != null) return;
        MetricValue m = f.value();
        List<NamedBars.Bar> bars = new ArrayList<>();
        Texts t = words.texts();
        if (m.known()) bars.add(bar(t.get("ui.kpis.now"), m.value(), m, words));
        if (!Double.isNaN(m.target())) bars.add(bar(t.get("ui.kpis.aim"), m.target(), m, words));
        for (Benchmark b : f.metric().benchmarks()) {
            String set = t.get("measure.benchmark." + b.set());
            bars.add(
                    b.range()
                            ? new NamedBars.Bar(
                                    set,
                                    b.high(),
                                    words.value(m.unit(), b.low())
                                            + " – "
                                            + words.value(m.unit(), b.high()))
                            : bar(set, b.low(), m, words));
        }
        if (bars.size() < 2) return;
        parts.add(label(t.get("ui.kpis.marks"), "h3"));
        ChartCanvas marks = bars(bars, m.known() ? m.value() : Double.NaN, name);
        // What is aimed at and what others reach is declared, not counted.
        marks.getStyleClass().add("no-figure");
        parts.add(marks);
    }

    private static NamedBars.Bar bar(String name, double value, MetricValue m, FigureText words) {
        return new NamedBars.Bar(name, Math.max(0, value), words.value(m.unit(), value));
    }

    private ChartCanvas bars(List<NamedBars.Bar> bars, double mark, String name) {
        ChartCanvas canvas = new ChartCanvas();
        canvas.setMinHeight(bars.size() * NamedBars.ROW);
        canvas.setPrefHeight(bars.size() * NamedBars.ROW);
        String said =
                name
                        + ": "
                        + bars.stream()
                                .map(b -> b.name() + " " + b.figure())
                                .collect(Collectors.joining(", "));
        canvas.show((w, h) -> NamedBars.draw(bars, mark, ruler, w, said));
        return canvas;
    }

    private void series(
            List<Node> parts, MetricAnswer answer, MetricFigure f, FigureText words, String name) {
        List<MetricFigure.Point> points = f.series();
        long known = points.stream().filter(p -> !Double.isNaN(p.value())).count();
        if (known < 2) return;
        MetricValue.Unit unit = f.value().unit();
        boolean money = unit == MetricValue.Unit.MONEY;
        List<Trend.Flag> flags = new ArrayList<>();
        for (var note : answer.annotations())
            for (int i = 0; i < points.size(); i++)
                if (!note.day().isBefore(points.get(i).from())
                        && !note.day().isAfter(points.get(i).to()))
                    flags.add(new Trend.Flag(i, note.text()));
        List<LocalDate> days = points.stream().map(MetricFigure.Point::from).toList();
        Trend trend =
                new Trend(
                        points.stream().map(MetricFigure.Point::value).toList(),
                        List.of(),
                        !points.getLast().complete(),
                        unit == MetricValue.Unit.COUNT || money,
                        Double.NaN,
                        flags,
                        v -> words.value(unit, v),
                        i -> words.texts().formats().dayMonth(days.get(i)),
                        new Trend.Names("", "", ""));
        ChartCanvas canvas = new ChartCanvas();
        canvas.setMinHeight(160);
        canvas.setPrefHeight(160);
        canvas.show((w, h) -> TrendLine.draw(trend, ruler, w, h, name));
        canvas.opens(i -> model.open(new Period(points.get(i).from(), points.get(i).to())));
        parts.add(label(words.texts().get("ui.kpis.course"), "h3"));
        parts.add(canvas);
    }

    private void split(List<Node> parts, MetricFigure f, FigureText words, String name) {
        Texts t = words.texts();
        List<Dimension> allowed =
                Arrays.stream(Dimension.values())
                        .filter(Measures.splits(f.metric().measure())::contains)
                        .toList();
        if (allowed.isEmpty() || !f.value().known()) return;
        ComboBox<Dimension> choice = new ComboBox<>();
        choice.setId("kpi-split");
        choice.getItems().setAll(allowed);
        choice.setPromptText(t.get("ui.kpis.split"));
        choice.setConverter(Spoken.as(d -> said(d, t)));
        if (allowed.contains(model.split().get())) choice.setValue(model.split().get());
        choice.setOnAction(e -> model.split().set(choice.getValue()));
        parts.add(choice);
        List<MetricFigure.SplitRow> known =
                f.rows().stream().filter(r -> !Double.isNaN(r.value())).toList();
        List<NamedBars.Bar> bars =
                known.stream()
                        .map(r ->
                                bar(
                                        words.group(model.split().get(), r),
                                        r.value(),
                                        f.value(),
                                        words))
                        .toList();
        if (bars.isEmpty()) return;
        ChartCanvas groups = bars(bars, Double.NaN, name);
        groups.setId("kpi-groups");
        groups.opens(i -> model.openGroup(known.get(i).key()));
        parts.add(groups);
    }

    private static String said(Dimension d, Texts t) {
        return t.get("measure.dimension." + d.key())
                + " · "
                + t.get(d.asOfEvent() ? "measure.as_of.event" : "measure.as_of.now");
    }
}
