package embudo.ui.attribution;

import embudo.domain.Channel;
import embudo.measure.CreditReport;
import embudo.measure.Journey;
import embudo.measure.Touch;
import embudo.measure.attribution.ModelKind;
import embudo.text.Texts;
import embudo.ui.kit.ChannelMark;
import embudo.ui.kit.Desk;
import embudo.ui.kit.FittingRows;
import embudo.ui.kit.Icons;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The journeys behind a credit, and one journey's touches with their credits. */
public final class BehindCard extends VBox {
    private static final int MOST_MARKS = 8;
    private static final int MOST_TOUCHES = 7;
    private static final List<ModelKind> COMPARED =
            List.of(ModelKind.LAST_TOUCH, ModelKind.TIME_DECAY, ModelKind.SHAPLEY);

    public BehindCard() {
        super(4);
        setMinHeight(0);
    }

    void list(AttributionViewModel.Behind behind, CreditReport report, Desk desk) {
        FittingRows rows = new FittingRows();
        VBox.setVgrow(rows, Priority.ALWAYS);
        for (CreditReport.Backing backing : behind.listed())
            rows.getChildren().add(row(backing, behind, report, desk));
        getChildren().setAll(rows);
    }

    private Node row(
            CreditReport.Backing backing,
            AttributionViewModel.Behind behind,
            CreditReport report,
            Desk desk) {
        Journey journey = backing.journey();
        Label name = new Label(name(journey, behind, desk.words().now()));
        name.getStyleClass().addAll("small", "medium", "may-cut");
        name.setMinWidth(0);
        Label share = new Label(share(backing.share(), desk.words().now()));
        share.getStyleClass().addAll("small", "text-1");
        share.setMinWidth(USE_PREF_SIZE);
        Label day = new Label(day(journey.end(), report.zone(), desk.words().now()));
        day.getStyleClass().addAll("condensed", "text-3");
        day.setMinWidth(USE_PREF_SIZE);
        HBox marks = marks(journey);
        HBox line = new HBox(8, name, gap(), marks, day, share);
        line.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button(null, line);
        line.prefWidthProperty().bind(button.widthProperty().subtract(12));
        button.getStyleClass().setAll("row-button", "behind-row", "row-line");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setAccessibleText(name.getText() + ", " + day.getText() + ", " + share.getText());
        button.setOnAction(e -> touches(journey, behind, report, desk));
        return button;
    }

    private static String name(Journey journey, AttributionViewModel.Behind behind, Texts texts) {
        return behind.names()
                .getOrDefault(
                        journey.person(), texts.get("ui.attribution.person", journey.person()));
    }

    /** The last few touches, so that the conversion stands at the right. */
    private static HBox marks(Journey journey) {
        HBox marks = new HBox(3);
        marks.setAlignment(Pos.CENTER_RIGHT);
        List<Channel> path = journey.channels();
        int from = Math.max(0, path.size() - MOST_MARKS);
        for (Channel channel : path.subList(from, path.size()))
            marks.getChildren().add(ChannelMark.of(channel));
        return marks;
    }

    private static String share(double share, Texts texts) {
        return Double.isNaN(share) ? "" : texts.formats().number(share, 2);
    }

    private static String day(long at, ZoneId zone, Texts texts) {
        return texts.formats().dayMonth(LocalDate.ofInstant(Instant.ofEpochMilli(at), zone));
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private void touches(
            Journey journey, AttributionViewModel.Behind behind, CreditReport report, Desk desk) {
        Texts texts = desk.words().now();
        Button back = new Button(texts.get("ui.attribution.back"), Icons.of("fth-arrow-left"));
        back.getStyleClass().add("link");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(e -> list(behind, report, desk));
        Button lead = new Button(name(journey, behind, texts));
        lead.getStyleClass().add("link");
        lead.setOnAction(e -> desk.navigator().openLeads(lead.getText(), Set.of(journey.person())));
        HBox head = new HBox(8, back, gap(), lead);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(head, grid(journey, report, texts));
        back.requestFocus();
    }

    private static GridPane grid(Journey journey, CreditReport report, Texts texts) {
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.getStyleClass().add("return-table");
        for (int m = 0; m < COMPARED.size(); m++)
            grid.add(
                    cell(texts.get("ui.attribution.short." + COMPARED.get(m).key()), "text-2"),
                    m + 3,
                    0);
        List<Touch> touches = journey.touches();
        int from = Math.max(0, touches.size() - MOST_TOUCHES);
        for (int t = from; t < touches.size(); t++) {
            Touch touch = touches.get(t);
            int row = t - from + 1;
            grid.add(cell(day(touch.at(), report.zone(), texts), "text-2"), 0, row);
            grid.add(ChannelMark.of(touch.channel()), 1, row);
            Label what =
                    cell(
                            texts.get("domain.channel." + touch.channel().key())
                                    + " · "
                                    + texts.get("domain.event." + touch.type().key()),
                            "text-1");
            what.setMinWidth(0);
            what.getStyleClass().add("may-cut");
            GridPane.setHgrow(what, Priority.ALWAYS);
            grid.add(what, 2, row);
            for (int m = 0; m < COMPARED.size(); m++)
                grid.add(
                        cell(share(report.shares(COMPARED.get(m), journey)[t], texts), "text-1"),
                        m + 3,
                        row);
        }
        return grid;
    }

    private static Label cell(String text, String tone) {
        Label cell = new Label(text);
        cell.getStyleClass().addAll("condensed", tone);
        cell.setMinWidth(USE_PREF_SIZE);
        return cell;
    }
}
