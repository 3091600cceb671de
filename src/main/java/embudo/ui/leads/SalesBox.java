package embudo.ui.leads;

import embudo.domain.ContactField;
import embudo.domain.flow.Task;
import embudo.text.Texts;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Spoken;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Who looks after the lead, what is to be done about it, and the ways to hand it on. */
final class SalesBox extends VBox {
    private static final String NOBODY = "";
    private final LeadsViewModel model;
    private final Desk desk;
    private final Supplier<ZoneId> zone;
    private final Label title = new Label();
    private final Button push = new Button(null, Icons.of("fth-send"));
    private final ComboBox<String> owner = new ComboBox<>();
    private final MenuButton hand = new MenuButton(null, Icons.of("fth-user-check"));
    private final VBox tasks = new VBox(4);
    private LeadDetail detail;
    private boolean filling;

    SalesBox(LeadsViewModel model, Desk desk, Supplier<ZoneId> zone) {
        this.model = model;
        this.desk = desk;
        this.zone = zone;
        setSpacing(8);
        getStyleClass().add("part");
        title.getStyleClass().add("h2");
        push.getStyleClass().add("link");
        push.setId("push-score");
        owner.setId("owner");
        owner.setMaxWidth(Double.MAX_VALUE);
        owner.setMinWidth(0);
        hand.setId("hand-over");
        hand.setMinWidth(Region.USE_PREF_SIZE);
        push.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(owner, Priority.ALWAYS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap, push);
        head.setAlignment(Pos.BASELINE_LEFT);
        HBox who = new HBox(8, owner, hand);
        who.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, who, tasks);
        owner.setConverter(names());
        owner.valueProperty().addListener((p, was, is) -> owned(is));
        push.setOnAction(e -> desk.navigator().sendScores(Set.of(detail.row().id())));
    }

    private StringConverter<String> names() {
        return Spoken.withNone(name ->
                name == null || name.equals(NOBODY)
                        ? desk.words().get("ui.leads.sales.nobody")
                        : name);
    }

    void show(LeadDetail lead, Texts texts) {
        detail = lead;
        title.setText(texts.get("ui.leads.sales.title"));
        push.setText(texts.get("ui.leads.sales.push"));
        push.setDisable(lead.score() == null);
        owner.setAccessibleText(texts.get("domain.field.owner"));
        hand.setText(texts.get("ui.leads.sales.hand"));
        owners(lead);
        hands(lead, texts);
        tasks.getChildren().setAll(lead.sales().tasks().stream().map(t -> task(t, texts)).toList());
        tasks.setManaged(!lead.sales().tasks().isEmpty());
    }

    /** The team, nobody, and whoever it is now, as a file may name somebody else. */
    private void owners(LeadDetail lead) {
        filling = true;
        String now = lead.contact().text(ContactField.OWNER);
        List<String> names = new ArrayList<>(lead.sales().team());
        if (now != null && !names.contains(now)) names.add(now);
        names.addFirst(NOBODY);
        if (!owner.getItems().equals(names)) owner.getItems().setAll(names);
        owner.setValue(now == null ? NOBODY : now);
        filling = false;
    }

    private void owned(String name) {
        if (filling || name == null) return;
        String person = detail.contact().name();
        boolean nobody = name.equals(NOBODY);
        model.edits()
                .owner(
                        detail.row().id(),
                        nobody ? null : name,
                        t ->
                                nobody
                                        ? t.get("ui.leads.sales.owned.nobody", person)
                                        : t.get("ui.leads.sales.owned", person, name),
                        desk.edits()::said);
    }

    /** Somebody who is to call already is not asked twice. */
    private void hands(LeadDetail lead, Texts texts) {
        hand.setVisible(lead.score() != null && !lead.sales().calling());
        hand.setManaged(hand.isVisible());
        hand.getItems().clear();
        for (String name : lead.sales().team()) {
            MenuItem item = new MenuItem(name);
            item.setMnemonicParsing(false);
            item.setOnAction(e -> handOver(name));
            hand.getItems().add(item);
        }
        if (!hand.getItems().isEmpty()) return;
        MenuItem none = new MenuItem(texts.get("ui.leads.sales.team"));
        none.setOnAction(e -> desk.navigator().openScreen("settings"));
        hand.getItems().add(none);
    }

    private void handOver(String name) {
        String person = detail.contact().name();
        model.edits()
                .handOver(
                        detail.row().id(),
                        name,
                        desk.words().now()::get,
                        t -> t.get("ui.leads.sales.handed", person, name),
                        desk.edits()::said);
    }

    private Node task(Task task, Texts texts) {
        String key = "learn.action." + task.kind();
        String what =
                !task.title().isEmpty()
                        ? task.title()
                        : texts.has(key) ? texts.get(key) : task.kind();
        String by = texts.formats().moment(task.dueAt(), zone.get());
        Label words =
                new Label(
                        task.assignee().isEmpty()
                                ? texts.get("ui.leads.sales.task", what, by)
                                : texts.get("ui.leads.sales.task.of", what, by, task.assignee()));
        words.getStyleClass().addAll("small", "text-1");
        words.setWrapText(true);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button done = new Button(texts.get("ui.leads.sales.done"));
        done.getStyleClass().add("link");
        done.setMinWidth(Region.USE_PREF_SIZE);
        done.setOnAction(e -> model.edits().done(task.id()));
        HBox line = new HBox(8, Icons.of("fth-phone-call"), words, done);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
