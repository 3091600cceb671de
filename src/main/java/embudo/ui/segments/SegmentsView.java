package embudo.ui.segments;

import embudo.text.Texts;
import embudo.ui.kit.Desk;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Note;
import embudo.ui.kit.ScreenHeader;
import embudo.ui.kit.SegmentedControl;
import embudo.ui.kit.Tone;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.Locale;

/** Binds the list of segments to the view model. */
final class SegmentsView {
    private final SegmentsViewModel model;
    private final Desk desk;
    private final SegmentedControl<Whose> whose = new SegmentedControl<>();

    /** True while the list is filled, when a selection is not a person's. */
    private boolean filling;

    @FXML private ScreenHeader header;
    @FXML private Note note;
    @FXML private HBox filters;
    @FXML private ListView<SegmentRow> list;
    @FXML private EmptyState empty;

    private enum Whose {
        ALL,
        OWN,
        SHIPPED
    }

    SegmentsView(SegmentsViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        header.show(desk, "ui.segments.name", desk.words().of(t -> t.get("ui.segments.title")));
        Button fresh = new Button(null, Icons.of("fth-plus", "on-accent"));
        fresh.setId("new");
        fresh.getStyleClass().add("primary");
        desk.words().bind(fresh.textProperty(), "ui.segments.new");
        fresh.setOnAction(e -> model.begin("", ""));
        header.getControls().add(fresh);
        whose.choices(
                List.of(Whose.values()),
                w ->
                        desk.words()
                                .of(t ->
                                        t.get(
                                                "ui.segments.whose."
                                                        + w.name().toLowerCase(Locale.ROOT))));
        whose.valueProperty().addListener((p, was, is) -> listed());
        filters.getChildren().add(whose);
        list.setCellFactory(v -> new SegmentCell(desk.words(), model.filter()));
        desk.words().bind(list.accessibleTextProperty(), "ui.segments.title");
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((p, was, is) -> {
                    if (is != null && !filling) model.open().set(is);
                });
        model.rows().addListener((p, was, is) -> listed());
        model.open().addListener((p, was, is) -> marked());
        model.failure().addListener((p, was, is) -> noted());
        desk.words().textsProperty().addListener((p, was, is) -> listed());
        listed();
    }

    private void listed() {
        Texts texts = desk.words().now();
        List<SegmentRow> all = model.rows().get();
        filling = true;
        list.getItems()
                .setAll(all == null ? List.of() : all.stream().filter(this::wanted).toList());
        filling = false;
        boolean none = list.getItems().isEmpty();
        list.setVisible(!none);
        empty.setVisible(none);
        if (all == null) empty.show("fth-clock", texts.get("ui.segments.counting"), "", () -> {});
        else
            empty.show(
                    "fth-layers",
                    texts.get("ui.segments.none"),
                    texts.get("ui.segments.new"),
                    () -> model.begin("", ""));
        marked();
    }

    private boolean wanted(SegmentRow row) {
        return switch (whose.valueProperty().get()) {
            case ALL -> true;
            case OWN -> !row.definition().shipped();
            case SHIPPED -> row.definition().shipped();
        };
    }

    private void marked() {
        SegmentRow open = model.open().get();
        filling = true;
        if (open == null) list.getSelectionModel().clearSelection();
        else
            for (SegmentRow row : list.getItems())
                if (row.id().equals(open.id())) list.getSelectionModel().select(row);
        filling = false;
    }

    private void noted() {
        Throwable failure = model.failure().get();
        if (failure == null) note.hide();
        else
            note.show(
                    Tone.DANGER,
                    desk.words().get("ui.segments.failed"),
                    desk.explain(failure),
                    desk.words().get("ui.segments.again"),
                    model::refresh);
    }
}
