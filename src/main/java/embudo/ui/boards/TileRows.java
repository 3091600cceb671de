package embudo.ui.boards;

import embudo.domain.LeadRow;
import embudo.measure.MetricValue;
import embudo.measure.board.BoardAnswer;
import embudo.measure.board.Content;
import embudo.measure.metric.MetricFigure;
import embudo.measure.query.QueryTable;
import embudo.plot.BarCell;
import embudo.plot.FunnelBars;
import embudo.text.Texts;
import embudo.ui.charts.MetricPlace;
import embudo.ui.kit.Badge;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.FittingRows;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Meter;
import embudo.ui.kit.Opens;
import embudo.ui.kit.Tone;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** Tiles made of rows. */
final class TileRows {
    private static final double METER = 56;
    private static final double WHY = 200;
    private final TileWords words;
    private final Texts texts;
    private final BoardTile.BoardActions actions;

    TileRows(TileWords words, BoardTile.BoardActions actions) {
        this.words = words;
        texts = words.texts();
        this.actions = actions;
    }

    /** Stages as shares of the one before. */
    Node funnel(BoardAnswer.Part part, List<MetricFigure> stages) {
        FittingRows rows = new FittingRows();
        double before = Double.NaN;
        for (MetricFigure f : stages) {
            double now = f.value().value();
            double step = before > 0 ? now / before : Double.NaN;
            String count = words.figures().value(f.value().unit(), now);
            String share = Double.isNaN(step) ? "" : texts.formats().percent(step, 1);
            ChartCanvas bar = bar();
            boolean first = Double.isNaN(before);
            bar.show((w, h) ->
                    FunnelBars.bar(
                            new FunnelBars.Share(first ? 1 : step, 0, Double.NaN),
                            w,
                            h,
                            words.name(f.metric()) + " " + count + " " + share));
            Label figure = cell(count, "strong");
            figure.setMinWidth(64);
            figure.setAlignment(Pos.CENTER_RIGHT);
            Label rate = cell(share, "text-2");
            rate.setMinWidth(56);
            rate.setAlignment(Pos.CENTER_RIGHT);
            Label name = name(words.name(f.metric()));
            name.setMinWidth(96);
            name.setPrefWidth(120);
            HBox.setHgrow(name, Priority.SOMETIMES);
            BoardRow row =
                    new BoardRow(
                            f.metric().key(),
                            words.name(f.metric()) + " " + count + " " + share,
                            () -> actions.metric(new MetricPlace(f.metric().key(), part.period())),
                            name,
                            figure,
                            bar,
                            rate);
            rows.getChildren().add(row);
            VBox.setVgrow(row, Priority.ALWAYS);
            before = now;
        }
        return rows;
    }

    private static ChartCanvas bar() {
        ChartCanvas bar = new ChartCanvas();
        bar.setMinSize(48, 20);
        bar.setPrefHeight(20);
        bar.setMaxHeight(20);
        HBox.setHgrow(bar, Priority.ALWAYS);
        return bar;
    }

    /** Metrics beside their targets. */
    Node targets(BoardAnswer.Part part, List<MetricFigure> figures) {
        FittingRows rows = new FittingRows();
        for (MetricFigure f : figures) {
            MetricValue m = f.value();
            String value = words.figures().value(m.unit(), m.value());
            Label called = name(words.name(f.metric()));
            called.setWrapText(true);
            List<Node> cells = new ArrayList<>(List.of(called));
            cells.add(cell(value, "strong"));
            if (m.known() && !Double.isNaN(m.target())) {
                Label target =
                        cell(
                                texts.get(
                                        m.lowerIsBetter() ? "ui.today.limit" : "ui.today.target",
                                        words.figures().target(m)),
                                "text-3");
                target.getStyleClass().add("condensed");
                target.setMinWidth(96);
                Badge badge = new Badge(words.status(m), TileWords.tone(m.status()));
                badge.setMinWidth(72);
                Meter meter = new Meter();
                meter.show(m.attained());
                meter.setMinWidth(METER);
                meter.setMaxWidth(METER);
                TileWords.tone(m.status()).on(meter);
                cells.addAll(List.of(target, meter, badge));
            } else if (!m.known()) {
                Label why = cell(words.figures().absence(f.absence(), m.minimumN()), "text-3");
                why.getStyleClass().addAll("condensed", "may-cut");
                why.setMinWidth(0);
                why.setPrefWidth(WHY);
                why.setMaxWidth(260);
                why.setWrapText(true);
                cells.add(why);
            }
            rows.getChildren()
                    .add(
                            new BoardRow(
                                    m.key(),
                                    words.name(f.metric()) + " " + value,
                                    () -> actions.metric(new MetricPlace(m.key(), part.period())),
                                    cells.toArray(Node[]::new)));
        }
        return rows;
    }

    /** Several metrics by group, each with a bar on its own scale. */
    Node groups(BoardAnswer.Part part, Content.Groups g) {
        FittingRows rows = new FittingRows();
        HBox head = new HBox(8, name(""));
        head.getStyleClass().add("board-head");
        for (MetricFigure f : g.figures()) head.getChildren().add(fixed(words.name(f.metric())));
        rows.getChildren().add(head);
        for (String key : g.groups()) {
            List<Node> cells = new ArrayList<>();
            String label = "";
            for (MetricFigure f : g.figures()) {
                double most =
                        f.rows().stream()
                                .mapToDouble(MetricFigure.SplitRow::value)
                                .filter(v -> !Double.isNaN(v))
                                .max()
                                .orElse(0);
                MetricFigure.SplitRow r =
                        f.rows().stream()
                                .filter(x -> x.key().equals(key))
                                .findFirst()
                                .orElseThrow();
                label = words.figures().group(part.tile().split(), r);
                String value = words.figures().value(f.value().unit(), r.value());
                Node cell = barred(value, most > 0 ? r.value() / most : Double.NaN);
                MetricPlace place =
                        new MetricPlace(f.metric().key(), part.period(), part.tile().split(), key);
                Opens.to(
                        cell,
                        label + ", " + words.name(f.metric()) + " " + value,
                        () -> actions.metric(place));
                cells.add(cell);
            }
            cells.addFirst(name(label));
            rows.getChildren().add(new BoardRow("group-" + key, cells.toArray(Node[]::new)));
        }
        return rows;
    }

    private static Node barred(String value, double share) {
        ChartCanvas bar = new ChartCanvas();
        bar.setMinSize(24, 6);
        bar.setPrefSize(88, 6);
        bar.setMaxHeight(6);
        bar.show((w, h) -> BarCell.draw(share, w, h, value));
        VBox both = new VBox(2, cell(value, "text-1"), bar);
        both.setMinWidth(88);
        both.setMaxWidth(88);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private static Label fixed(String text) {
        Label label = cell(text, "text-2");
        label.getStyleClass().addAll("condensed", "may-cut");
        label.setMinWidth(88);
        label.setMaxWidth(88);
        return label;
    }

    /** Bounds, the crossed ones first. */
    Node limits(BoardAnswer.Part part, Content.Limits limits) {
        FittingRows rows = new FittingRows();
        for (Content.Limit limit : limits.limits()) {
            String key = limit.figure().metric().key();
            boolean known = limit.figure().value().known();
            String icon =
                    limit.crossed()
                            ? "fth-alert-triangle"
                            : known ? "fth-check-circle" : "fth-help-circle";
            Label text = name(words.limit(limit));
            text.setWrapText(true);
            text.setGraphic(
                    Icons.of(icon, limit.crossed() ? "warning" : known ? "success" : "text-3"));
            if (limit.crossed()) Tone.WARNING.on(text);
            rows.getChildren()
                    .add(
                            new BoardRow(
                                    "limit-" + key,
                                    text.getText(),
                                    () -> actions.metric(new MetricPlace(key, part.period())),
                                    text));
        }
        return rows;
    }

    /** Who came last. */
    Node feed(Content.Feed feed) {
        FittingRows rows = new FittingRows();
        if (feed.newest().isEmpty()) {
            Label none = new Label(texts.get("ui.boards.no_leads"));
            none.getStyleClass().add("text-2");
            rows.getChildren().add(none);
        }
        for (LeadRow lead : feed.newest()) {
            String who = lead.name().isBlank() ? lead.email() : lead.name();
            String when =
                    lead.createdAt() == null
                            ? ""
                            : texts.formats().moment(lead.createdAt(), words.answer().zone());
            Label company = cell(lead.company() == null ? "" : lead.company(), "text-2");
            company.getStyleClass().add("may-cut");
            company.setMinWidth(0);
            company.setPrefWidth(180);
            rows.getChildren()
                    .add(
                            new BoardRow(
                                    "lead-" + lead.id(),
                                    who + ", " + when,
                                    () -> actions.lead(lead.id(), who),
                                    name(who),
                                    company,
                                    cell(when, "text-2")));
        }
        return rows;
    }

    /** As many columns as the tile is wide enough for. */
    Node table(BoardAnswer.Part part, QueryTable table) {
        return new TableRows(words, actions).of(part, table);
    }

    static Label name(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("text-1", "may-cut");
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    static Label cell(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
