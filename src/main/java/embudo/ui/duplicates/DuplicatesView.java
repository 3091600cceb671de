package embudo.ui.duplicates;

import embudo.domain.Merge;
import embudo.intake.matching.EmailKeys;
import embudo.intake.matching.Proposal;
import embudo.text.Texts;
import embudo.ui.kit.Card;
import embudo.ui.kit.Desk;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Note;
import embudo.ui.kit.ScreenHeader;
import embudo.ui.kit.SegmentedControl;
import embudo.ui.kit.Tone;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Binds the layout of the duplicates screen to its view model. */
final class DuplicatesView {
    private final DuplicatesViewModel model;
    private final Desk desk;
    private final Supplier<ZoneId> zone;
    private final Button exact = new Button(null, Icons.of("fth-git-merge"));
    @FXML private ScreenHeader header;
    @FXML private Note note;
    @FXML private HBox filters;
    @FXML private ListView<Proposal> list;
    @FXML private EmptyState empty;
    @FXML private CheckBox plus;
    @FXML private CheckBox dots;
    @FXML private Card mergesCard;
    @FXML private VBox merges;

    DuplicatesView(DuplicatesViewModel model, Desk desk, Supplier<ZoneId> zone) {
        this.model = model;
        this.desk = desk;
        this.zone = zone;
    }

    @FXML
    private void initialize() {
        header.show(desk, "ui.duplicates.name", desk.words().of(t -> t.get("ui.duplicates.title")));
        Button back = new Button(null, Icons.of("fth-arrow-left"));
        desk.words().bind(back.textProperty(), "ui.duplicates.leads");
        back.setOnAction(e -> desk.navigator().openScreen("leads"));
        Button again = new Button(null, Icons.of("fth-refresh-cw"));
        again.getStyleClass().addAll("icon-only");
        desk.words().bind(again.accessibleTextProperty(), "ui.duplicates.again");
        again.setOnAction(e -> model.search());
        exact.setId("exact");
        exact.setOnAction(e -> model.mergeExact());
        header.getControls().addAll(back, again, exact);
        filters();
        list.setCellFactory(v -> new ProposalCell(desk.words()));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((p, was, is) -> {
                    if (is != null) model.selected().set(is);
                });
        desk.words().bind(list.accessibleTextProperty(), "ui.duplicates.title");
        desk.words().bind(plus.textProperty(), "ui.duplicates.plus");
        desk.words().bind(dots.textProperty(), "ui.duplicates.dots");
        for (CheckBox box : List.of(plus, dots))
            box.setOnAction(
                    e -> model.compareBy(new EmailKeys(plus.isSelected(), dots.isSelected())));
        desk.words().bind(mergesCard.title().textProperty(), "ui.duplicates.recent");
        model.found().addListener((p, was, is) -> listed());
        model.strength().addListener((p, was, is) -> listed());
        model.selected().addListener((p, was, is) -> list.getSelectionModel().select(is));
        model.failure().addListener((p, was, is) -> noted());
        model.keys().addListener((p, was, is) -> compared());
        model.merges().addListener((ListChangeListener<Merge>) c -> merged());
        desk.words()
                .textsProperty()
                .addListener((p, was, is) -> {
                    listed();
                    noted();
                    merged();
                });
        listed();
        merged();
    }

    /** All, then each strength; the counts change with what was found. */
    private void filters() {
        SegmentedControl<Optional<Proposal.Strength>> control = new SegmentedControl<>();
        List<Optional<Proposal.Strength>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        Arrays.stream(Proposal.Strength.values()).map(Optional::of).forEach(choices::add);
        control.choices(choices, this::named);
        control.valueProperty().addListener((p, was, is) -> model.strength().set(is.orElse(null)));
        filters.getChildren().add(control);
    }

    private ObservableValue<String> named(Optional<Proposal.Strength> strength) {
        return javafx.beans.binding.Bindings.createStringBinding(
                () ->
                        desk.words()
                                        .get(
                                                strength.map(s -> "intake.strength." + s.key())
                                                        .orElse("ui.duplicates.all"))
                                + " "
                                + desk.words().formats().count(model.count(strength.orElse(null))),
                desk.words().textsProperty(),
                model.found());
    }

    private void listed() {
        Texts texts = desk.words().now();
        List<Proposal> shown = model.shown();
        list.getItems().setAll(shown);
        list.getSelectionModel().select(model.selected().get());
        long sure = model.count(Proposal.Strength.EXACT);
        exact.setText(texts.get("ui.duplicates.exact", sure));
        exact.setDisable(sure == 0);
        boolean waiting = model.found().get() == null;
        empty.setVisible(shown.isEmpty());
        list.setVisible(!shown.isEmpty());
        if (waiting) empty.show("fth-clock", texts.get("ui.duplicates.searching"), "", () -> {});
        else empty.show("fth-check-circle", texts.get("ui.duplicates.none"), "", () -> {});
    }

    private void noted() {
        Throwable failure = model.failure().get();
        if (failure == null) note.hide();
        else
            note.show(
                    Tone.DANGER,
                    desk.words().get("ui.duplicates.failed"),
                    desk.explain(failure),
                    desk.words().get("ui.duplicates.again"),
                    model::search);
    }

    private void compared() {
        plus.setSelected(model.keys().get().plus());
        dots.setSelected(model.keys().get().gmailDots());
    }

    private void merged() {
        Texts texts = desk.words().now();
        merges.getChildren().clear();
        for (Merge merge : model.merges()) merges.getChildren().add(line(merge, texts));
        if (model.merges().isEmpty()) {
            Label none = new Label(texts.get("ui.duplicates.recent.none"));
            none.getStyleClass().addAll("small", "text-2");
            none.setWrapText(true);
            merges.getChildren().add(none);
        }
    }

    private HBox line(Merge merge, Texts texts) {
        Label who =
                new Label(
                        texts.get(
                                "ui.duplicates.recent.line",
                                merge.absorbed().name(),
                                merge.survivor().name()));
        who.getStyleClass().addAll("small", "text-1");
        who.setWrapText(true);
        Label at = new Label(texts.formats().moment(merge.at(), zone.get()));
        at.getStyleClass().addAll("caption", "text-3");
        VBox words = new VBox(who, at);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button back = new Button(texts.get("ui.duplicates.takeBack"));
        back.getStyleClass().add("compact-button");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setAccessibleText(back.getText() + ": " + who.getText());
        back.setOnAction(e -> model.takeBack(merge));
        HBox line = new HBox(words, back);
        line.getStyleClass().add("merge-line");
        return line;
    }
}
