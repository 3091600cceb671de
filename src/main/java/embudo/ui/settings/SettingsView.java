package embudo.ui.settings;

import embudo.domain.ImportBatch;
import embudo.text.Texts;
import embudo.ui.kit.Card;
import embudo.ui.kit.Desk;
import embudo.ui.kit.LookChoices;
import embudo.ui.kit.Note;
import embudo.ui.kit.Opens;
import embudo.ui.kit.ScreenHeader;
import embudo.ui.kit.SegmentedControl;
import embudo.ui.kit.Theme;
import embudo.ui.kit.Toast;
import embudo.ui.kit.Tone;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;

/** Binds the layout of the settings screen to its view model. */
final class SettingsView {
    private final SettingsViewModel model;
    private final Desk desk;
    private final String product;
    private final Parent care;
    private final Parent export;
    private final Parent sales;
    private final Parent told;
    @FXML private ScreenHeader header;
    @FXML private Note note;
    @FXML private Card workspaceCard;
    @FXML private Label nameHead;
    @FXML private TextField name;
    @FXML private Label zoneHead;
    @FXML private ComboBox<String> zone;
    @FXML private Label currencyHead;
    @FXML private ComboBox<String> currency;
    @FXML private Label folderHead;
    @FXML private Label folder;
    @FXML private Label holdsHead;
    @FXML private Label holds;
    @FXML private Card windowCard;
    @FXML private HBox languageLine;
    @FXML private Label languageHead;
    @FXML private HBox themeLine;
    @FXML private Label themeHead;
    @FXML private HBox sizeLine;
    @FXML private Label sizeHead;
    @FXML private CheckBox offline;
    @FXML private Label waiting;
    @FXML private Label offlineHint;
    @FXML private VBox left;
    @FXML private VBox right;
    @FXML private Card connectorsCard;
    @FXML private VBox connectors;
    @FXML private Card importsCard;
    @FXML private VBox imports;
    @FXML private Card aboutCard;
    @FXML private Label version;
    @FXML private Label licence;
    @FXML private Label java;

    SettingsView(
            SettingsViewModel model,
            Desk desk,
            String product,
            Parent care,
            Parent export,
            Parent sales,
            Parent told) {
        this.told = told;
        this.sales = sales;
        this.care = care;
        this.export = export;
        this.model = model;
        this.desk = desk;
        this.product = product;
    }

    @FXML
    private void initialize() {
        header.show(desk, "ui.settings.name", desk.words().of(t -> t.get("ui.settings.title")));
        words();
        zone.getItems().setAll(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        currency.getItems()
                .setAll(
                        Currency.getAvailableCurrencies().stream()
                                .map(Currency::getCurrencyCode)
                                .sorted()
                                .toList());
        kept(name, model::name);
        kept(zone, model::zone);
        kept(currency, model::currency);
        look();
        offline.setOnAction(e -> model.offline(offline.isSelected()));
        left.getChildren().addAll(sales, care);
        right.getChildren().add(right.getChildren().indexOf(aboutCard), export);
        right.getChildren().add(right.getChildren().indexOf(export), told);
        model.state().addListener((p, was, is) -> show());
        model.failure().addListener((p, was, is) -> noted());
        model.connectors().addListener((ListChangeListener<ConnectorForm>) c -> connectors());
        model.imports().addListener((ListChangeListener<ImportBatch>) c -> imports());
        desk.words().textsProperty().addListener((p, was, is) -> spoken());
        spoken();
    }

    private void words() {
        var w = desk.words();
        w.bind(workspaceCard.title().textProperty(), "ui.settings.workspace");
        w.bind(nameHead.textProperty(), "ui.settings.workspace.name");
        w.bind(zoneHead.textProperty(), "ui.settings.workspace.zone");
        w.bind(currencyHead.textProperty(), "ui.settings.workspace.currency");
        w.bind(folderHead.textProperty(), "ui.settings.workspace.folder");
        w.bind(holdsHead.textProperty(), "ui.settings.workspace.holds");
        w.bind(windowCard.title().textProperty(), "ui.settings.window");
        w.bind(languageHead.textProperty(), "ui.settings.language");
        w.bind(themeHead.textProperty(), "ui.settings.theme");
        w.bind(sizeHead.textProperty(), "ui.settings.size");
        w.bind(offline.textProperty(), "ui.settings.offline");
        w.bind(offlineHint.textProperty(), "ui.settings.offline.hint");
        w.bind(connectorsCard.title().textProperty(), "ui.settings.connectors");
        w.bind(importsCard.title().textProperty(), "ui.settings.imports");
        w.bind(aboutCard.title().textProperty(), "ui.settings.about");
        w.bind(version.textProperty(), "ui.settings.about.version", product);
        w.bind(licence.textProperty(), "ui.settings.about.licence");
        w.bind(
                java.textProperty(),
                "ui.settings.about.java",
                System.getProperty("java.version"),
                System.getProperty("javafx.version", ""));
        nameHead.setLabelFor(name);
        zoneHead.setLabelFor(zone);
        currencyHead.setLabelFor(currency);
    }

    /** A typed text is kept on Enter and when the field is left. */
    private static void kept(TextField field, Consumer<String> keep) {
        field.setOnAction(e -> keep.accept(field.getText()));
        field.focusedProperty()
                .addListener((p, was, is) -> {
                    if (!is) keep.accept(field.getText());
                });
    }

    private static void kept(ComboBox<String> box, Consumer<String> keep) {
        kept(box.getEditor(), keep);
        box.getSelectionModel()
                .selectedItemProperty()
                .addListener((p, was, is) -> {
                    if (is != null && box.isShowing()) keep.accept(is);
                });
    }

    private void look() {
        languageLine.getChildren().add(LookChoices.language(desk));
        themeLine.getChildren().add(LookChoices.theme(desk, Theme.Mode.values()));
        SegmentedControl<Integer> size = new SegmentedControl<>();
        size.choices(
                List.of(100, 125, 150, 200),
                percent -> desk.words().of(t -> t.formats().percent(percent / 100.0, 0)));
        var percent = desk.theme().textSizeProperty();
        size.valueProperty().set(percent.get());
        size.valueProperty().addListener((p, was, is) -> desk.theme().textSize(is));
        percent.addListener((p, was, is) -> size.valueProperty().set(is.intValue()));
        sizeLine.getChildren().add(size);
    }

    private void spoken() {
        show();
        noted();
        connectors();
        imports();
    }

    private void show() {
        SettingsViewModel.State state = model.state().get();
        if (state == null) return;
        Texts texts = desk.words().now();
        refill(name, state.name());
        refill(zone.getEditor(), state.zone().getId());
        refill(currency.getEditor(), state.currency());
        folder.setText(state.folder() == null ? "" : state.folder().toString());
        holds.setText(
                texts.get("ui.settings.workspace.people", state.count("contact"))
                        + " · "
                        + texts.formats().bytes(state.bytes()));
        offline.setSelected(state.link().offline());
        waiting.setText(texts.get("ui.settings.offline.waiting", state.link().waiting()));
        Opens.to(waiting, () -> desk.navigator().openScreen("outbox"));
        imports();
    }

    /** What somebody is typing is left alone. */
    private static void refill(TextField field, String value) {
        boolean untouched =
                field.getText().isEmpty() || field.getText().equals(field.getUserData());
        if (field.isFocused() && !untouched) return;
        field.setUserData(value);
        field.setText(value);
    }

    private void noted() {
        Throwable failure = model.failure().get();
        if (failure == null) note.hide();
        else note.show(Tone.DANGER, "", desk.explain(failure), null, () -> {});
    }

    private void connectors() {
        connectors.getChildren().clear();
        for (ConnectorForm form : model.connectors())
            connectors.getChildren().add(new ConnectorCard(form, desk));
        if (model.connectors().isEmpty()) {
            Label none = new Label(desk.words().get("ui.settings.connectors.none"));
            none.getStyleClass().add("text-2");
            connectors.getChildren().add(none);
        }
    }

    private void imports() {
        SettingsViewModel.State state = model.state().get();
        if (state == null) return;
        imports.getChildren()
                .setAll(
                        ImportLines.nodes(
                                model.imports(), desk.words().now(), state.zone(), this::undo));
    }

    private void undo(ImportBatch batch) {
        String text = desk.words().get("ui.settings.imports.undone", batch.file());
        model.undo(batch, kept -> desk.toaster().show(Toast.done(text)));
    }
}
