package embudo.ui.builder;

import embudo.catalog.sketch.Looked.Flaw;
import embudo.catalog.sketch.Sketch;
import embudo.catalog.sketch.SketchStep;
import embudo.catalog.sketch.Strokes;
import embudo.catalog.sketch.Tree;
import embudo.text.Texts;
import embudo.ui.Services;
import embudo.ui.charts.StepWords;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Icons;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** What is selected: its flaws, its people, and the form that changes it. */
final class SidePane extends VBox {
    private final BuilderModel model;
    private final Services services;
    private final Desk desk;
    private final StepForm forms;
    private final PeopleLinks people;
    private final VBox flaws = new VBox(4);
    private final VBox form = new VBox(10);
    private List<Part> parts = List.of();
    private String of = null;

    SidePane(BuilderModel model, Services services, Desk desk, StepWords words) {
        super(12);
        this.model = model;
        this.services = services;
        this.desk = desk;
        forms = new StepForm(services.flow().book().catalogue(), words);
        people = new PeopleLinks(model, desk, words);
        setId("side");
        setMinWidth(0);
        getChildren().addAll(flaws, people, form);
    }

    /** Made anew when there is another thing to ask; otherwise only values change. */
    void show() {
        Sketch sketch = model.sketch().get();
        if (sketch == null) return;
        Texts texts = desk.words().now();
        String id = model.selected().get();
        SketchStep step = sketch.step(id);
        List<Part> now =
                step == null
                        ? HeadForm.of(sketch, texts)
                        : forms.of(
                                sketch, step, services.flow().book().catalogue().shipped(), texts);
        told(id, texts);
        people.show();
        if (id.equals(of) && alike(now)) {
            for (int i = 0; i < now.size(); i++)
                if (now.get(i) instanceof Part.Field field)
                    ((FormControl) form.getChildren().get(i)).show(field);
        } else {
            String focused = focused();
            form.getChildren().setAll(now.stream().map(this::node).toList());
            if (focused != null && id.equals(of)) {
                Node again = form.lookup("#" + focused);
                if (again != null) again.requestFocus();
            }
        }
        parts = now;
        of = id;
    }

    private String focused() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return owner == null ? null : owner.getId();
    }

    private boolean alike(List<Part> now) {
        if (now.size() != parts.size()) return false;
        for (int i = 0; i < now.size(); i++) {
            Part was = parts.get(i);
            boolean same =
                    now.get(i) instanceof Part.Field field
                            ? field.alike(was)
                            : now.get(i).equals(was);
            if (!same) return false;
        }
        return true;
    }

    private void told(String id, Texts texts) {
        flaws.getChildren().clear();
        for (Flaw flaw : model.flaws(id)) {
            Label label =
                    new Label(FlawWords.say(flaw, texts), Icons.of("fth-alert-circle", "danger"));
            label.getStyleClass().addAll("small", "danger");
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            flaws.getChildren().add(label);
        }
        flaws.setManaged(!flaws.getChildren().isEmpty());
    }

    private Node node(Part part) {
        return switch (part) {
            case Part.Head(String text, String path) -> heading(text, path);
            case Part.Field field -> new FormControl(field, services, desk, v -> give(field, v));
            case Part.Adder(String text, String path, Tree fresh) -> {
                Button add = new Button(text, Icons.of("fth-plus"));
                add.getStyleClass().add("compact-button");
                add.setId("add-" + path.replace('.', '-'));
                add.setOnAction(e -> change(b -> added(b, path, fresh)));
                yield add;
            }
        };
    }

    /** A list that is not there yet begins with its first item. */
    private static Tree.Block added(Tree.Block body, String path, Tree fresh) {
        String list = path.substring(0, path.lastIndexOf('.'));
        return body.items(list).isEmpty()
                ? body.put(list, new Tree.Row(List.of(fresh)))
                : body.put(path, fresh);
    }

    private Node heading(String text, String path) {
        Label label = new Label(text);
        label.getStyleClass().addAll("medium", "text-1");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, label, gap);
        row.getStyleClass().add("form-heading");
        if (path != null) {
            Button remove = new Button(null, Icons.of("fth-x"));
            remove.getStyleClass().addAll("quiet", "icon-only");
            remove.setAccessibleText(desk.words().get("ui.builder.remove", text));
            remove.setOnAction(e -> change(b -> removed(b, path)));
            row.getChildren().add(remove);
        }
        return row;
    }

    /** The last of a list takes the list along. */
    private static Tree.Block removed(Tree.Block body, String path) {
        String list = path.substring(0, path.lastIndexOf('.'));
        return body.items(list).size() == 1 && list.equals("triggers")
                ? body.put(list, null)
                : body.put(path, null);
    }

    private void give(Part.Field field, String value) {
        if (field.type() == Part.Type.ID) rename(value.strip());
        else change(b -> field.change().with(b, value));
    }

    private void rename(String to) {
        String id = model.selected().get();
        if (to.equals(id)) return;
        model.stroke(s -> Strokes.rename(s, id, to), t -> t.get("ui.builder.edit.rename", id, to));
        if (model.sketch().get().step(to) != null) model.selected().set(to);
    }

    private void change(java.util.function.UnaryOperator<Tree.Block> change) {
        String id = model.selected().get();
        model.stroke(
                s ->
                        s.step(id) == null
                                ? s.withHead(change.apply(s.head()))
                                : s.with(new SketchStep(id, change.apply(s.step(id).body()))),
                t ->
                        id.isEmpty()
                                ? t.get("ui.builder.edit.head")
                                : t.get("ui.builder.edit.step", id));
    }

    /** Brings the keyboard to the first control. */
    void enter() {
        List<Node> all = new ArrayList<>(form.getChildren());
        for (Node node : all)
            if (node instanceof FormControl c && c.field().type() != Part.Type.ID) {
                Node control = c.lookup("#field-" + id(c));
                if (control != null) {
                    control.requestFocus();
                    return;
                }
            }
    }

    private static String id(FormControl c) {
        return c.field().path().replace('.', '-').replace('_', '-');
    }
}
