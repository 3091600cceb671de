package embudo.ui.today;

import embudo.domain.Channel;
import embudo.plot.BarCell;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Opens;
import embudo.ui.kit.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.BiConsumer;

/** Channels down, four measures across, the value printed over each bar. */
public final class ChannelTable extends VBox {
    private static final double BAR = 6;
    private final HBox head = new HBox(12);
    private final VBox rows = new VBox();
    private List<Label> heads = List.of();
    private BiConsumer<String, Channel> onOpen = (metric, channel) -> {};

    public ChannelTable() {
        VBox.setVgrow(rows, Priority.ALWAYS);
        head.getStyleClass().add("table-head");
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, rows);
    }

    /** {@code open} is told the metric and the channel of a figure. */
    void speak(Words words, BiConsumer<String, Channel> open) {
        onOpen = open;
        Label registered = head();
        Label attended = head();
        Label bought = head();
        Label revenue = head();
        words.bind(registered.textProperty(), "ui.today.channels.registered");
        words.bind(attended.textProperty(), "ui.today.channels.attended");
        words.bind(bought.textProperty(), "ui.today.channels.bought");
        words.bind(revenue.textProperty(), "ui.today.channels.revenue");
        Region corner = new Region();
        corner.getStyleClass().add("channel-name");
        heads = List.of(registered, attended, bought, revenue);
        head.getChildren().setAll(corner);
        head.getChildren().addAll(heads);
    }

    void show(List<ChannelLine> lines) {
        rows.getChildren().clear();
        for (ChannelLine line : lines) {
            HBox row = row(line);
            VBox.setVgrow(row, Priority.ALWAYS);
            if (line != lines.getLast()) row.getStyleClass().add("row-line");
            rows.getChildren().add(row);
        }
    }

    private HBox row(ChannelLine line) {
        Label name = new Label(line.name());
        name.getStyleClass().addAll("small", "text-1", "channel-name");
        HBox row = new HBox(12, name);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(26);
        row.setPrefHeight(36);
        row.setMaxHeight(44);
        for (ChannelLine.Cell cell : line.cells()) row.getChildren().add(cell(line, cell));
        return row;
    }

    private VBox cell(ChannelLine line, ChannelLine.Cell cell) {
        Label text = new Label(cell.text());
        boolean last = cell == line.cells().getLast();
        text.getStyleClass().addAll("small", last ? "medium" : "text-1");
        text.setMinWidth(USE_PREF_SIZE);
        ChartCanvas bar = new ChartCanvas();
        bar.getStyleClass().add("may-be-empty");
        bar.setMinSize(24, BAR);
        bar.setPrefSize(24, BAR);
        bar.setMaxSize(Double.MAX_VALUE, BAR);
        bar.show((w, h) -> BarCell.draw(cell.share(), w, h, ""));
        VBox box = new VBox(1, text, bar);
        box.setAlignment(Pos.CENTER_LEFT);
        grow(box);
        Opens.to(
                box,
                line.name()
                        + ", "
                        + heads.get(line.cells().indexOf(cell)).getText()
                        + " "
                        + cell.text(),
                () -> onOpen.accept(cell.metric(), line.channel()));
        return box;
    }

    private static Label head() {
        Label label = new Label();
        label.getStyleClass().addAll("caption", "medium", "text-2");
        grow(label);
        return label;
    }

    private static void grow(Region region) {
        region.setPrefWidth(56);
        region.setMinWidth(44);
        region.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(region, Priority.ALWAYS);
    }
}
