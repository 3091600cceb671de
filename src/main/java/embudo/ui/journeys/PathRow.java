package embudo.ui.journeys;

import embudo.domain.Channel;
import embudo.measure.JourneyMap;
import embudo.text.Texts;
import embudo.ui.kit.ChannelMark;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** One way people took, with sales, people, rate and time; opens its people. */
final class PathRow extends Button {
    private static final int MOST = 5;
    private static final List<Double> WIDTHS = List.of(52.0, 60.0, 72.0, 68.0);

    PathRow(JourneyMap.Path path, Texts texts, Runnable onOpen) {
        HBox line = new HBox(8, way(path.channels(), texts));
        line.setAlignment(Pos.CENTER_LEFT);
        List<String> cells =
                List.of(
                        texts.formats().count(path.converters()),
                        texts.formats().count(path.people()),
                        rate(path, texts),
                        time(path.medianHours(), texts));
        for (int i = 0; i < cells.size(); i++)
            line.getChildren().add(cell(cells.get(i), i == 0 ? "medium" : "text-1", i));
        setGraphic(line);
        line.prefWidthProperty().bind(widthProperty().subtract(12));
        getStyleClass().setAll("row-button", "path-row", "row-line");
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setAccessibleText(said(path.channels(), texts) + ": " + String.join(", ", cells));
        setOnAction(e -> onOpen.run());
    }

    /** The heads over the cells. */
    static HBox head(Texts texts) {
        Label way = new Label(texts.get("ui.journeys.path"));
        way.getStyleClass().addAll("caption", "medium", "text-2");
        way.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(way, Priority.ALWAYS);
        HBox head = new HBox(8, way);
        List<String> keys =
                List.of(
                        texts.get("ui.journeys.sales"),
                        texts.get("ui.journeys.people"),
                        texts.get("ui.journeys.rate"),
                        texts.get("ui.journeys.time"));
        for (int i = 0; i < keys.size(); i++) {
            Label cell = cell(keys.get(i), "text-2", i);
            cell.getStyleClass().setAll("label", "caption", "medium", "text-2");
            head.getChildren().add(cell);
        }
        head.getStyleClass().addAll("table-head", "path-row");
        return head;
    }

    private static HBox way(List<Channel> channels, Texts texts) {
        HBox way = new HBox(4);
        way.setAlignment(Pos.CENTER_LEFT);
        way.setMinWidth(0);
        HBox.setHgrow(way, Priority.ALWAYS);
        if (channels.isEmpty())
            way.getChildren().add(name(texts.get("measure.attribution.untouched")));
        int shown = Math.min(MOST, channels.size());
        for (int i = 0; i < shown; i++) {
            if (i > 0) way.getChildren().add(arrow("→"));
            way.getChildren().add(ChannelMark.of(channels.get(i)));
            way.getChildren().add(name(texts.get("domain.channel." + channels.get(i).key())));
        }
        if (shown < channels.size()) way.getChildren().add(arrow("→ …"));
        return way;
    }

    private static Label name(String text) {
        Label name = new Label(text);
        name.getStyleClass().addAll("small", "text-1", "may-cut");
        name.setMinWidth(0);
        return name;
    }

    private static Label arrow(String text) {
        Label arrow = new Label(text);
        arrow.getStyleClass().addAll("small", "text-3");
        arrow.setMinWidth(USE_PREF_SIZE);
        return arrow;
    }

    private static Label cell(String text, String tone, int column) {
        Label cell = new Label(text);
        cell.getStyleClass().addAll("small", tone);
        cell.setMinWidth(WIDTHS.get(column));
        cell.setPrefWidth(WIDTHS.get(column));
        cell.setAlignment(Pos.CENTER_RIGHT);
        return cell;
    }

    private static String rate(JourneyMap.Path path, Texts texts) {
        if (Double.isNaN(path.rate())) return "–";
        String rate = texts.formats().percent(path.rate(), path.small() ? 0 : 1);
        return path.small() ? texts.get("ui.journeys.few", rate) : rate;
    }

    static String time(double hours, Texts texts) {
        return Double.isNaN(hours)
                ? "–"
                : texts.formats().age(Duration.ofMinutes(Math.round(hours * 60)));
    }

    static String said(List<Channel> channels, Texts texts) {
        return channels.isEmpty()
                ? texts.get("measure.attribution.untouched")
                : channels.stream()
                        .map(c -> texts.get("domain.channel." + c.key()))
                        .collect(Collectors.joining(" → "));
    }
}
