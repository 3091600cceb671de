package embudo.ui.settings;

import embudo.text.Texts;
import embudo.ui.kit.Badge;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Tone;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Map;

/** The form of one connector, made from the fields it declares. */
final class ConnectorCard extends VBox {
    /** A form longer than this is folded after its usual fields, which its factory puts first. */
    private static final int MOST_AT_ONCE = 9;

    private static final int USUAL = 7;

    private final ConnectorForm form;
    private final Desk desk;
    private final Badge state = new Badge();
    private final Label outcome = new Label();

    ConnectorCard(ConnectorForm form, Desk desk) {
        super(8);
        this.form = form;
        this.desk = desk;
        Texts texts = desk.words().now();
        Label name = new Label(inLanguage(form.info().name(), form.info().id(), texts));
        name.getStyleClass().addAll("medium", "text-1");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().add(new HBox(name, gap, state));
        List<ConnectorForm.Field> fields = form.fields();
        int usual = fields.size() > MOST_AT_ONCE ? USUAL : fields.size();
        for (ConnectorForm.Field field : fields.subList(0, usual))
            getChildren().add(field(field, texts));
        if (usual < fields.size()) more(fields.subList(usual, fields.size()), texts);
        Button save = new Button(texts.get("ui.settings.connector.save"));
        Button check = new Button(texts.get("ui.settings.connector.check"));
        save.setId("connector-save");
        check.setId("connector-check");
        save.setMinWidth(Region.USE_PREF_SIZE);
        check.setMinWidth(Region.USE_PREF_SIZE);
        save.setOnAction(e -> form.save());
        check.setOnAction(e -> form.check());
        save.disableProperty().bind(form.busy());
        check.disableProperty().bind(form.busy().or(form.ready().not()));
        outcome.setWrapText(true);
        outcome.setId("connector-outcome");
        outcome.getStyleClass().add("small");
        getChildren().addAll(new HBox(8, save, check), outcome);
        form.ready().addListener((p, was, is) -> show());
        form.busy().addListener((p, was, is) -> show());
        form.saved().addListener((p, was, is) -> show());
        form.checked().addListener((p, was, is) -> show());
        form.failure().addListener((p, was, is) -> show());
        show();
    }

    /** What few people need stands folded below. */
    private void more(List<ConnectorForm.Field> fields, Texts texts) {
        VBox rest = new VBox(8);
        for (ConnectorForm.Field field : fields) rest.getChildren().add(field(field, texts));
        rest.setVisible(false);
        rest.managedProperty().bind(rest.visibleProperty());
        Button open = new Button();
        open.setId("connector-more");
        open.getStyleClass().add("link");
        open.textProperty()
                .bind(
                        rest.visibleProperty()
                                .map(shown ->
                                        texts.get(
                                                shown
                                                        ? "ui.settings.connector.less"
                                                        : "ui.settings.connector.more",
                                                fields.size())));
        open.setOnAction(e -> rest.setVisible(!rest.isVisible()));
        getChildren().addAll(open, rest);
    }

    private Node field(ConnectorForm.Field field, Texts texts) {
        String label = inLanguage(field.info().label(), field.info().key(), texts);
        Label head =
                new Label(
                        field.info().required()
                                ? label
                                : texts.get("ui.settings.connector.optional", label));
        head.getStyleClass().addAll("small", "text-2");
        TextField input = field.info().secret() ? new PasswordField() : new TextField();
        input.textProperty().bindBidirectional(field.value());
        input.setAccessibleText(label);
        input.setId("field-" + field.info().key());
        if (field.info().secret())
            input.promptTextProperty()
                    .bind(
                            field.kept()
                                    .map(kept ->
                                            kept ? texts.get("ui.settings.connector.secret") : ""));
        VBox box = new VBox(head, input);
        String hint = inLanguage(field.info().hint(), "", texts);
        if (!hint.isEmpty()) {
            Label quiet = new Label(hint);
            quiet.setWrapText(true);
            quiet.getStyleClass().addAll("caption", "text-3", "no-figure");
            box.getChildren().add(quiet);
        }
        box.getStyleClass().add("field");
        return box;
    }

    private void show() {
        Texts texts = desk.words().now();
        boolean ready = form.ready().get();
        state.show(
                texts.get(ready ? "ui.settings.connector.ready" : "ui.settings.connector.missing"),
                ready ? Tone.SUCCESS : Tone.NEUTRAL);
        Tone tone = Tone.NEUTRAL;
        String said = "";
        var check = form.checked().get();
        if (form.failure().get() != null) {
            tone = Tone.DANGER;
            said = desk.explain(form.failure().get());
        } else if (form.busy().get()) {
            said = texts.get("ui.settings.connector.checking");
        } else if (check != null && check.ok()) {
            tone = Tone.SUCCESS;
            said = texts.get("ui.settings.connector.ok", check.millis(), check.detail());
        } else if (check != null) {
            tone = Tone.DANGER;
            said = texts.get("ui.settings.connector.bad", check.detail());
        } else if (form.saved().get()) {
            tone = Tone.SUCCESS;
            said = texts.get("ui.settings.saved");
        }
        tone.on(outcome);
        outcome.setText(said);
        outcome.setManaged(!said.isEmpty());
    }

    private static String inLanguage(Map<String, String> byCode, String otherwise, Texts texts) {
        return byCode.getOrDefault(texts.language().code(), otherwise);
    }
}
