package embudo.ui.builder;

import embudo.catalog.workflow.Workflow;
import embudo.domain.Actor;
import embudo.domain.LeadRow;
import embudo.domain.NewCommand;
import embudo.domain.Settings;
import embudo.flow.Probe;
import embudo.text.Texts;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Lane;
import embudo.ui.kit.Toast;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;

/**
 * Leads one person through what is drawn and says, step by step, what they would get; a message can
 * be sent to oneself, after it was confirmed.
 */
final class TestPane extends VBox {
    private final BuilderModel model;
    private final Services services;
    private final Desk desk;
    private final PersonField person;
    private final CheckBox answers = new CheckBox();
    private final VBox lines = new VBox(2);
    private final Lane<List<Probe.Line>> probing;
    private final Lane<String> sending;
    private LeadRow who;

    TestPane(BuilderModel model, Services services, Desk desk) {
        super(8);
        this.model = model;
        this.services = services;
        this.desk = desk;
        setId("test");
        person =
                new PersonField(
                        services.leads(),
                        desk,
                        row -> {
                            who = row;
                            read();
                        });
        desk.words().bind(answers.textProperty(), "ui.builder.test.answers");
        answers.setOnAction(e -> read());
        probing = desk.async().lane(this::show, desk::fail);
        sending = desk.async().lane(this::sent, desk::fail);
        HBox head = new HBox(12, person, answers);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        lines.setId("test-lines");
        getChildren().addAll(head, scroll);
    }

    /** Another person, or another drawing. */
    void read() {
        Shown shown = model.shown().get();
        Texts texts = desk.words().now();
        lines.getChildren().clear();
        if (shown == null) return;
        if (who == null) lines.getChildren().add(Lines.told(texts.get("ui.builder.test.what")));
        else if (!shown.looked().sound())
            lines.getChildren().add(Lines.told(texts.get("ui.builder.test.flaws")));
        else {
            Workflow workflow = shown.looked().workflow();
            boolean answering = answers.isSelected();
            long id = who.id();
            probing.ask(() -> model.drafting().probe().of(workflow, id, answering));
        }
    }

    private void show(List<Probe.Line> found) {
        Texts texts = desk.words().now();
        lines.getChildren().clear();
        if (found.isEmpty())
            lines.getChildren().add(Lines.told(texts.get("ui.builder.test.out", who.name())));
        for (Probe.Line line : found) lines.getChildren().add(row(line, texts));
        if (!found.isEmpty())
            lines.getChildren().add(Lines.told(texts.get("ui.workflows.result.nothing")));
    }

    private Node row(Probe.Line line, Texts texts) {
        String what = texts.get("ui.builder.log." + line.what().name().toLowerCase(Locale.ROOT));
        String said =
                !line.subject().isEmpty()
                        ? what + ": " + line.subject()
                        : line.detail().isEmpty() ? what : what + ": " + line.detail();
        Button step = new Button(line.step());
        step.getStyleClass().add("link");
        step.setMnemonicParsing(false);
        step.setOnAction(e -> model.selected().set(line.step()));
        HBox row =
                Lines.of(
                        List.of(
                                texts.formats().moment(line.at(), services.settings().zone()),
                                said),
                        List.of(150.0));
        row.getChildren().add(1, fixed(step));
        if (line.subject().isEmpty()) return row;
        Button copy = new Button(texts.get("ui.builder.test.send"), Icons.of("fth-send"));
        copy.getStyleClass().add("compact-button");
        copy.setMinWidth(USE_PREF_SIZE);
        VBox whole = new VBox(4, row);
        copy.setOnAction(e -> {
            if (whole.getChildren().size() < 3) whole.getChildren().add(confirm(line, whole));
        });
        row.getChildren().add(copy);
        Label text = new Label(line.text());
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().add("letter");
        whole.getChildren().add(text);
        return whole;
    }

    private static Node fixed(Button step) {
        HBox box = new HBox(step);
        box.setMinWidth(150);
        box.setPrefWidth(150);
        return box;
    }

    /** To which address; nothing is queued before it is confirmed. */
    private Node confirm(Probe.Line line, VBox whole) {
        Texts texts = desk.words().now();
        TextField to = new TextField(services.settings().get(Settings.OWN_ADDRESS, ""));
        to.setId("own-address");
        to.setPromptText(texts.get("ui.builder.test.address"));
        to.setAccessibleText(texts.get("ui.builder.test.address"));
        to.setPrefWidth(230);
        Button go = new Button(texts.get("ui.builder.test.confirm"));
        go.setId("send-copy");
        go.getStyleClass().add("primary");
        go.disableProperty()
                .bind(
                        javafx.beans.binding.Bindings.createBooleanBinding(
                                () -> !to.getText().strip().matches("[^@\\s]+@[^@\\s]+"),
                                to.textProperty()));
        HBox row = new HBox(8, new Label(texts.get("ui.builder.test.to")), to, go);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("confirm");
        go.setOnAction(e -> {
            whole.getChildren().remove(row);
            send(line, to.getText().strip());
        });
        return row;
    }

    private void send(Probe.Line line, String to) {
        Workflow workflow = model.shown().get().looked().workflow();
        long id = who.id();
        sending.ask(() -> {
            services.settings().put(Settings.OWN_ADDRESS, to, Actor.WINDOW);
            NewCommand copy = model.drafting().probe().copy(workflow, line.step(), id, to);
            services.commands().open("outbox.title.trial", List.of(copy), false, Actor.WINDOW);
            return to;
        });
    }

    private void sent(String to) {
        desk.toaster().show(Toast.done(desk.words().get("ui.builder.test.sent", to)));
    }

    /** Chooses somebody, as if they had been found. */
    void choose(LeadRow row) {
        person.take(row);
    }

    boolean busy() {
        return probing.busy() || sending.busy() || person.busy();
    }
}
