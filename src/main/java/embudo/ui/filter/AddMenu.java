package embudo.ui.filter;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Field;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Literal;
import embudo.catalog.condition.Operand;
import embudo.catalog.condition.Type;
import embudo.catalog.condition.Vocabulary;
import embudo.domain.EventType;
import embudo.text.Texts;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Icons;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Adds a part by choosing: a field and its value, a deed, a segment. Filled when it opens. */
final class AddMenu extends MenuButton {
    private static final int VALUES = 12;

    private final FilterModel model;
    private final Desk desk;
    private final Sink sink;

    /** Takes the text of a new part; {@code open} when a person will want to change it. */
    interface Sink {
        void add(String part, boolean open);
    }

    AddMenu(FilterModel model, Desk desk, boolean bar, Sink sink) {
        super(null, Icons.of("fth-plus"));
        this.model = model;
        this.desk = desk;
        this.sink = sink;
        getStyleClass().add("add-part");
        setMinWidth(USE_PREF_SIZE);
        desk.words().bind(textProperty(), bar ? "ui.filter.filter" : "ui.filter.add");
        setOnShowing(e -> fill());
        // An empty menu would not open.
        getItems().add(new MenuItem());
    }

    private void fill() {
        Texts texts = desk.words().now();
        Vocabulary vocabulary = model.naming().get().vocabulary();
        getItems().clear();
        for (Family family : Family.values()) {
            List<Field> fields = family.of(vocabulary.fields());
            if (fields.isEmpty()) continue;
            Menu menu = new Menu(texts.get("ui.filter.family." + family.key()));
            for (Field field : fields) menu.getItems().add(item(field, vocabulary, texts));
            getItems().add(menu);
            if (family == Family.SCORE) getItems().add(deeds(vocabulary, texts));
        }
        Menu segments = new Menu(texts.get("ui.filter.segments"));
        for (String id : vocabulary.segments())
            segments.getItems()
                    .add(
                            leaf(
                                    model.naming().get().segment(id, texts.language()),
                                    Conditions.print(new Condition.InSegment(id)),
                                    false));
        getItems().add(segments);
    }

    private Menu deeds(Vocabulary vocabulary, Texts texts) {
        Menu menu = new Menu(texts.get("ui.filter.deeds"));
        Stream.of(EventType.values())
                .filter(t -> !t.derived())
                .map(t ->
                        leaf(
                                texts.get("domain.event." + t.key()),
                                "count(" + t.key() + ", 30d) >= 1",
                                true))
                .sorted(Comparator.comparing(MenuItem::getText))
                .forEach(menu.getItems()::add);
        Menu counts = new Menu(texts.get("ui.filter.counts"));
        for (Field field : Family.counts(vocabulary.fields()))
            counts.getItems().add(item(field, vocabulary, texts));
        menu.getItems().add(counts);
        return menu;
    }

    private MenuItem item(Field field, Vocabulary vocabulary, Texts texts) {
        String name =
                field.key().startsWith(Fields.CUSTOM)
                        ? field.key().substring(Fields.CUSTOM.length())
                        : Hints.field(field.key(), texts);
        List<String> values =
                field.type() == Type.ENUM
                        ? field.values()
                        : vocabulary.values().getOrDefault(field.key(), List.of());
        if (values.isEmpty()) return leaf(name, template(field), field.type() != Type.FLAG);
        Menu menu = new Menu(name);
        for (String value : values.subList(0, Math.min(VALUES, values.size()))) {
            Condition is =
                    new Condition.Compare(
                            new Operand.Of(field.key()), Condition.Op.EQ, new Literal.Text(value));
            String words =
                    field.type() == Type.ENUM
                            ? model.words(texts).value(field.key(), value)
                            : value;
            menu.getItems().add(leaf(words, Conditions.print(is), false));
        }
        if (field.type() != Type.ENUM)
            menu.getItems().add(leaf(texts.get("ui.filter.other"), template(field), true));
        return menu;
    }

    /** A part that can be understood and is easily changed. */
    private static String template(Field field) {
        String operand =
                field.key().startsWith(Fields.CUSTOM)
                        ? "custom('"
                                + field.key()
                                        .substring(Fields.CUSTOM.length())
                                        .replace("\\", "\\\\")
                                        .replace("'", "\\'")
                                + "')"
                        : field.key();
        return switch (field.type()) {
            case TEXT, CUSTOM, ENUM -> operand + " contains ''";
            case NUMBER, MONEY -> operand + " >= " + (field.key().equals(Fields.SCORE) ? 60 : 1);
            case MOMENT -> operand + " >= now - 30d";
            case FLAG -> operand;
        };
    }

    private MenuItem leaf(String name, String part, boolean open) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> sink.add(part, open));
        return item;
    }
}
