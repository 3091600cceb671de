package embudo.ui.tasks;

import embudo.domain.flow.Task;
import embudo.learn.lead.CallQueue.Call;
import embudo.text.Texts;
import embudo.ui.kit.Card;
import embudo.ui.kit.Desk;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.Note;
import embudo.ui.kit.ScreenHeader;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Binds the layout of the tasks screen to its view model. */
final class TasksView {
    private final TasksViewModel model;
    private final Desk desk;

    /** True while lists are filled, when a selection is not a person's. */
    private boolean filling;

    @FXML private ScreenHeader header;
    @FXML private Note note;
    @FXML private Card callsCard;
    @FXML private EmptyState noCalls;
    @FXML private ListView<Call> calls;
    @FXML private Card tasksCard;
    @FXML private EmptyState calm;
    @FXML private ListView<Task> list;
    @FXML private Node actions;
    @FXML private Button done;
    @FXML private Button refuse;
    @FXML private Button postpone;
    @FXML private Button lead;
    @FXML private Label ownerHead;
    @FXML private ComboBox<String> owner;
    @FXML private Label keys;

    TasksView(TasksViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        var w = desk.words();
        header.show(desk, "ui.tasks.name", w.of(t -> t.get("ui.tasks.title")));
        w.bind(postpone.textProperty(), "ui.tasks.postpone");
        w.bind(lead.textProperty(), "ui.tasks.lead");
        w.bind(ownerHead.textProperty(), "ui.tasks.owner");
        w.bind(owner.promptTextProperty(), "ui.tasks.owner.prompt");
        w.bind(owner.accessibleTextProperty(), "ui.tasks.owner");
        w.bind(keys.textProperty(), "ui.tasks.keys");
        w.bind(list.accessibleTextProperty(), "ui.tasks.name");
        ownerHead.setLabelFor(owner);
        done.setOnAction(e -> model.done());
        refuse.setOnAction(e -> model.refuse());
        postpone.setOnAction(e -> model.postpone());
        lead.setOnAction(e -> model.openLead());
        owner.setOnAction(e -> assign());
        calls.setCellFactory(v -> new CallCell(w, () -> model.shown().get()));
        list.setCellFactory(v -> new TaskCell(w, () -> model.shown().get()));
        calls.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) call();
        });
        calls.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) call();
        });
        list.setOnKeyPressed(this::key);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((p, was, is) -> {
                    if (is != null && !filling) model.open().set(is);
                });
        model.shown().addListener((p, was, is) -> fill());
        model.open().addListener((p, was, is) -> show());
        model.failure().addListener((p, was, is) -> noted());
        w.textsProperty()
                .addListener((p, was, is) -> {
                    calls.refresh();
                    list.refresh();
                    show();
                    noted();
                });
        noted();
        show();
    }

    private void call() {
        Call call = calls.getSelectionModel().getSelectedItem();
        if (call != null) model.openLead(call);
    }

    private void key(KeyEvent e) {
        switch (e.getCode()) {
            case ENTER -> model.done();
            case DELETE -> model.refuse();
            case P -> model.postpone();
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void assign() {
        if (!filling) model.assign(owner.getEditor().getText());
    }

    private void fill() {
        TasksShown shown = model.shown().get();
        filling = true;
        calls.getItems().setAll(shown.calls());
        // A selection that is kept while items change tells of rows that are gone.
        list.getSelectionModel().clearSelection();
        list.getItems().setAll(shown.tasks());
        owner.getItems().setAll(shown.owners());
        filling = false;
        show();
    }

    private void noted() {
        note.failed(
                desk, model.failure().get(), "ui.tasks.failed", "ui.tasks.again", model::refresh);
    }

    private void show() {
        Texts texts = desk.words().now();
        TasksShown shown = model.shown().get();
        Task task = model.open().get();
        part(noCalls, shown != null && shown.calls().isEmpty());
        part(calls, shown == null || !shown.calls().isEmpty());
        part(calm, shown != null && shown.tasks().isEmpty());
        part(list, shown == null || !shown.tasks().isEmpty());
        part(actions, task != null);
        part(keys, task != null);
        noCalls.show("fth-phone-call", texts.get("ui.tasks.calls.none"), "", () -> {});
        calm.show("fth-check-circle", texts.get("ui.tasks.calm"), "", () -> {});
        String reading = texts.get("ui.tasks.reading");
        int callsNow = shown == null ? 0 : shown.calls().size();
        String head = texts.get("ui.tasks.calls", callsNow);
        callsCard.title().setText(shown == null ? reading : head);
        calls.setAccessibleText(head);
        tasksCard
                .title()
                .setText(shown == null ? reading : texts.get("ui.tasks.open", (int) shown.total()));
        filling = true;
        int at = list.getItems().indexOf(task);
        if (at >= 0) list.getSelectionModel().clearAndSelect(at);
        if (task != null && !owner.isFocused() && !owner.getEditor().isFocused()) {
            owner.setValue(task.assignee());
            owner.getEditor().setText(task.assignee());
        }
        filling = false;
        boolean approval = task != null && task.kind().equals(Task.APPROVAL);
        done.setText(texts.get(approval ? "ui.tasks.agree" : "ui.tasks.done"));
        refuse.setText(texts.get(approval ? "ui.tasks.decline" : "ui.tasks.refuse"));
        lead.setDisable(task == null || task.person() == 0);
    }

    private static void part(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
