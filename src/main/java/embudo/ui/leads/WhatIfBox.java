package embudo.ui.leads;

import embudo.domain.Score;
import embudo.learn.lead.LeadModel;
import embudo.text.Texts;
import embudo.ui.kit.Badge;
import embudo.ui.kit.Spoken;
import embudo.ui.kit.Tone;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Choose a field, choose a value, see the score it would give: marked as a trial throughout. */
final class WhatIfBox extends VBox {
    private final WhatIfViewModel model;
    private final ComboBox<LeadModel.Asked> field = new ComboBox<>();
    private final ComboBox<String> choice = new ComboBox<>();
    private final TextField number = new TextField();
    private final Label title = new Label();
    private final Badge badge = new Badge();
    private final Label result = new Label();
    private final Button end = new Button();
    private final HBox answer = new HBox(8, badge, result);
    private LeadDetail detail;
    private Texts texts;
    private boolean filling;

    WhatIfBox(WhatIfViewModel model) {
        this.model = model;
        setSpacing(6);
        field.setId("what-if-field");
        choice.setId("what-if-choice");
        number.setId("what-if-number");
        title.getStyleClass().addAll("small", "strong");
        result.getStyleClass().addAll("small", "text-1");
        result.setWrapText(true);
        end.getStyleClass().add("link");
        end.setMinWidth(Region.USE_PREF_SIZE);
        field.setMaxWidth(Double.MAX_VALUE);
        field.setMinWidth(0);
        number.setPrefColumnCount(6);
        choice.setPrefWidth(150);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox.setHgrow(result, Priority.ALWAYS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap, end);
        head.setAlignment(Pos.BASELINE_LEFT);
        answer.setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(head, new HBox(8, field, choice, number), answer);
        field.valueProperty().addListener((p, was, is) -> chosen(is));
        choice.valueProperty().addListener((p, was, is) -> tried(is));
        number.textProperty().addListener((p, was, is) -> tried(is));
        end.setOnAction(e -> show(detail, texts));
        model.trial().addListener((p, was, is) -> answered());
    }

    void show(LeadDetail lead, Texts in) {
        detail = lead;
        texts = in;
        model.show(lead);
        filling = true;
        title.setText(texts.get("ui.leads.whatif.title"));
        end.setText(texts.get("ui.leads.whatif.end"));
        badge.show(texts.get("ui.leads.whatif.trial"), Tone.WARNING);
        field.setPromptText(texts.get("ui.leads.whatif.field"));
        field.setAccessibleText(texts.get("ui.leads.whatif.field"));
        choice.setAccessibleText(texts.get("ui.leads.whatif.value"));
        number.setAccessibleText(texts.get("ui.leads.whatif.value"));
        field.setConverter(Spoken.as(a -> texts.get("learn.factor." + a.feature().key())));
        choice.setConverter(Spoken.as(this::word));
        field.setValue(null);
        field.getItems().setAll(model.questions());
        filling = false;
        chosen(null);
        part(this, !model.questions().isEmpty());
        answered();
    }

    private String word(String shown) {
        return shown.isEmpty() ? texts.get("learn.value.unknown") : FactorWords.value(shown, texts);
    }

    private void chosen(LeadModel.Asked about) {
        filling = true;
        boolean words = about != null && !about.choices().isEmpty();
        part(choice, words);
        part(number, about != null && !words);
        choice.getItems().clear();
        if (words) {
            choice.getItems().add("");
            choice.getItems().addAll(about.choices());
            choice.setValue(about.shown());
        }
        number.setText(about == null ? "" : about.shown());
        filling = false;
        model.end();
    }

    private void tried(String value) {
        if (filling || field.getValue() == null || value == null) return;
        if (!model.ask(field.getValue(), value)) {
            model.end();
            result.setText(texts.get("ui.leads.whatif.number"));
            part(answer, true);
        }
    }

    private void answered() {
        boolean trying = model.trial().get() != null;
        part(answer, trying);
        part(end, trying);
        if (!trying) return;
        Score now = detail.score();
        Score then = model.trial().get().score();
        result.setText(
                texts.get(
                        "ui.leads.whatif.result",
                        then.value(),
                        now.value(),
                        texts.get("domain.band." + then.band().key()),
                        texts.formats().percent(then.learned().probability(), 0)));
    }

    private static void part(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
