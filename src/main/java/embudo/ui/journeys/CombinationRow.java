package embudo.ui.journeys;

import embudo.kernel.Money;
import embudo.measure.JourneyMap;
import embudo.text.Texts;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A set of channels with what it brought, S-ATTR-02; it opens the people who met exactly these. */
final class CombinationRow extends Button {
    private static final List<Double> WIDTHS = List.of(60.0, 52.0, 84.0, 84.0, 64.0, 68.0);

    CombinationRow(JourneyMap.Combination c, String currency, Texts texts, Runnable onOpen) {
        Label name = new Label(said(c, texts));
        name.getStyleClass().addAll("small", "text-1", "may-cut");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox line = new HBox(8, name);
        line.setAlignment(Pos.CENTER_LEFT);
        List<String> cells =
                List.of(
                        texts.formats().count(c.people()),
                        texts.formats().count(c.conversions()),
                        texts.formats().money(new Money(c.revenue(), currency), true),
                        texts.formats().money(new Money(Math.round(c.cost()), currency), true),
                        Double.isNaN(c.roi()) ? "–" : texts.formats().percent(c.roi(), 0),
                        PathRow.time(c.meanHours(), texts));
        for (int i = 0; i < cells.size(); i++) line.getChildren().add(cell(cells.get(i), i));
        setGraphic(line);
        line.prefWidthProperty().bind(widthProperty().subtract(12));
        getStyleClass().setAll("row-button", "path-row", "row-line", "combination-row");
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setAccessibleText(said(c, texts) + ": " + String.join(", ", cells));
        setOnAction(e -> onOpen.run());
    }

    /** The heads over the cells. */
    static HBox head(Texts texts) {
        Label set = new Label(texts.get("ui.journeys.combination"));
        set.getStyleClass().addAll("caption", "medium", "text-2");
        set.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(set, Priority.ALWAYS);
        HBox head = new HBox(8, set);
        List<String> heads =
                List.of(
                        texts.get("ui.journeys.people"),
                        texts.get("ui.journeys.sales"),
                        texts.get("ui.attribution.revenue"),
                        texts.get("ui.attribution.cost"),
                        texts.get("ui.attribution.roi"),
                        texts.get("ui.journeys.mean"));
        for (int i = 0; i < heads.size(); i++) {
            Label cell = cell(heads.get(i), i);
            cell.getStyleClass().setAll("label", "caption", "medium", "text-2");
            head.getChildren().add(cell);
        }
        head.getStyleClass().addAll("table-head", "path-row");
        return head;
    }

    /** The best return first; those that cost nothing after them, by what they brought. */
    static List<JourneyMap.Combination> ordered(JourneyMap map) {
        return map.combinations().stream()
                .filter(c -> !c.channels().isEmpty() && c.conversions() > 0)
                .sorted(
                        Comparator.comparing((JourneyMap.Combination c) ->
                                        Double.isNaN(c.roi()) ? Double.NEGATIVE_INFINITY : c.roi())
                                .thenComparing(JourneyMap.Combination::revenue)
                                .reversed())
                .toList();
    }

    static String said(JourneyMap.Combination c, Texts texts) {
        return c.channels().stream()
                .map(channel -> texts.get("domain.channel." + channel.key()))
                .collect(Collectors.joining(" + "));
    }

    private static Label cell(String text, int column) {
        Label cell = new Label(text);
        cell.getStyleClass().addAll("small", "text-1");
        cell.setMinWidth(WIDTHS.get(column));
        cell.setPrefWidth(WIDTHS.get(column));
        cell.setAlignment(Pos.CENTER_RIGHT);
        return cell;
    }
}
