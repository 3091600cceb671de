package embudo.ui.customers;

import embudo.kernel.Problem;
import embudo.ui.kit.Desk;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The way to redeem points: a button, and the fields it opens. */
final class RedeemBox extends VBox {
    private final RedeemModel model;
    private final Desk desk;
    private final Button begin = new Button();
    private final TextField amount = new TextField();
    private final TextField reward = new TextField();
    private final Label flaw = new Label();
    private final Button go = new Button();
    private final VBox fields;

    RedeemBox(RedeemModel model, Desk desk) {
        super(8);
        this.model = model;
        this.desk = desk;
        begin.setId("redeem");
        begin.getStyleClass().add("compact-button");
        begin.setMinWidth(Region.USE_PREF_SIZE);
        desk.words().bind(begin.textProperty(), "ui.customers.redeem");
        begin.setOnAction(e -> {
            model.open().set(true);
            amount.requestFocus();
        });
        field(amount, "redeem-points", "ui.customers.redeem.points");
        amount.setPrefColumnCount(6);
        amount.setMinWidth(Region.USE_PREF_SIZE);
        field(reward, "redeem-reward", "ui.customers.redeem.reward");
        HBox.setHgrow(reward, Priority.ALWAYS);
        amount.textProperty().bindBidirectional(model.amount());
        reward.textProperty().bindBidirectional(model.reward());
        for (TextField field : new TextField[] {amount, reward}) {
            field.textProperty().addListener((p, was, is) -> show());
            field.setOnAction(e -> model.redeem());
            field.setOnKeyPressed(e -> {
                if (e.getCode() != KeyCode.ESCAPE) return;
                model.open().set(false);
                begin.requestFocus();
                e.consume();
            });
        }
        flaw.setId("redeem-flaw");
        flaw.getStyleClass().addAll("small", "danger");
        flaw.setWrapText(true);
        flaw.setMinHeight(Region.USE_PREF_SIZE);
        go.setId("redeem-go");
        go.getStyleClass().addAll("primary", "compact-button");
        go.setMinWidth(Region.USE_PREF_SIZE);
        desk.words().bind(go.textProperty(), "ui.customers.redeem.go");
        go.setOnAction(e -> model.redeem());
        Button no = new Button();
        no.getStyleClass().add("compact-button");
        no.setMinWidth(Region.USE_PREF_SIZE);
        desk.words().bind(no.textProperty(), "ui.customers.redeem.no");
        no.setOnAction(e -> model.open().set(false));
        HBox buttons = new HBox(8, go, no);
        buttons.setAlignment(Pos.CENTER_LEFT);
        fields = new VBox(8, new HBox(8, amount, reward), flaw, buttons);
        getChildren().addAll(begin, fields);
        model.open().addListener((p, was, is) -> show());
        show();
    }

    private void field(TextField field, String id, String key) {
        field.setId(id);
        desk.words().bind(field.promptTextProperty(), key);
        desk.words().bind(field.accessibleTextProperty(), key);
    }

    /** The customer, what was typed or the language has changed. */
    void show() {
        part(begin, !model.open().get());
        part(fields, model.open().get());
        begin.setDisable(model.available() == 0);
        Problem wrong = model.flaw();
        part(flaw, wrong != null);
        flaw.setText(wrong == null ? "" : desk.words().say(wrong));
        go.setDisable(!model.ready());
    }

    private static void part(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
