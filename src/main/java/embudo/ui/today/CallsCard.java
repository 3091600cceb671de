package embudo.ui.today;

import embudo.ui.kit.Badge;
import embudo.ui.kit.BandMeter;
import embudo.ui.kit.Card;
import embudo.ui.kit.Desk;
import embudo.ui.kit.FittingRows;
import embudo.ui.kit.Tone;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The calls to make now, best first, with the time left; one button sends them all. */
public final class CallsCard extends StackPane {
    private static final int LONG_NAME = 28;
    private final Card card = new Card();
    private final FittingRows rows = new FittingRows();
    private final Button send = new Button();
    private TodayViewModel model;
    private Desk desk;

    public CallsCard() {
        send.getStyleClass().addAll("primary", "compact-button");
        send.setId("send-hot");
        setMinWidth(0);
        send.setMinWidth(Region.USE_PREF_SIZE);
        VBox.setVgrow(rows, Priority.ALWAYS);
        card.getTools().add(send);
        card.getContent().add(rows);
        getChildren().add(card);
    }

    void prepare(TodayViewModel viewModel, Desk with) {
        model = viewModel;
        desk = with;
        send.setOnAction(e -> model.sendHot());
    }

    void show(TodayShown shown) {
        card.title().setText(shown.callsTitle());
        send.setVisible(shown.callsInAll() > 0);
        send.setText(desk.words().get("ui.today.send", shown.callsInAll()));
        rows.getChildren().clear();
        if (shown.calls().isEmpty()) rows.getChildren().add(nobody());
        for (CallLine call : shown.calls()) rows.getChildren().add(row(call));
    }

    private Label nobody() {
        Label text = new Label(desk.words().get("ui.today.calls.none"));
        text.getStyleClass().addAll("small", "text-2");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        return text;
    }

    private HBox row(CallLine call) {
        Label name = new Label(call.name());
        name.getStyleClass().addAll("small", "medium", "text-1", "may-cut");
        if (call.name().length() <= LONG_NAME) name.setMinWidth(Region.USE_PREF_SIZE);
        Label company = new Label(call.company());
        company.getStyleClass().addAll("condensed", "text-3", "may-cut");
        company.setMinWidth(0);
        Badge due = new Badge(call.due(), call.late() ? Tone.DANGER : Tone.NEUTRAL);
        Label score = new Label(String.valueOf(call.score()));
        score.getStyleClass().addAll("small", "strong");
        score.setMinWidth(Region.USE_PREF_SIZE);
        BandMeter meter = new BandMeter();
        meter.show(call.band());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, name, company, gap, due, score, meter);
        row.getStyleClass().addAll("row-button", "call-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(20);
        row.setPrefHeight(28);
        VBox.setVgrow(row, Priority.ALWAYS);
        row.setMaxHeight(34);
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(
                String.join(
                        ", ",
                        call.name(),
                        call.company(),
                        String.valueOf(call.score()),
                        call.due(),
                        call.why()));
        Tooltip.install(row, new Tooltip(call.name() + " · " + call.company() + "\n" + call.why()));
        row.setOnMouseClicked(e -> model.openLead(call));
        row.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) model.openLead(call);
        });
        return row;
    }
}
