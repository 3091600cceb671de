package embudo.ui.customers;

import embudo.measure.Customer;
import embudo.measure.CustomerQuery.Show;
import embudo.measure.CustomerQuery.Sort;
import embudo.text.Texts;
import embudo.ui.kit.Badge;
import embudo.ui.kit.Card;
import embudo.ui.kit.Desk;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.Meter;
import embudo.ui.kit.Note;
import embudo.ui.kit.ScreenHeader;
import embudo.ui.kit.SegmentedControl;
import embudo.ui.kit.Spoken;
import embudo.ui.kit.Tone;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Binds the layout of the customers to their view model. */
final class CustomersView {
    private static final int FEW = 5;
    private final CustomersViewModel model;
    private final Desk desk;
    private final Badge risk = new Badge();
    private final Badge vip = new Badge();
    private final RedeemBox redeeming;

    /** True while the table follows the model, when a selection is not a person's. */
    private boolean marking;

    @FXML private VBox content;
    @FXML private EmptyState empty;
    @FXML private ScreenHeader header;
    @FXML private Note note;
    @FXML private SegmentedControl<Show> show;
    @FXML private Label sorted;
    @FXML private ComboBox<Sort> sort;
    @FXML private Button open;
    @FXML private TableView<Customer> table;
    @FXML private TableColumn<Customer, Customer> name;
    @FXML private TableColumn<Customer, Customer> churn;
    @FXML private TableColumn<Customer, Customer> value;
    @FXML private TableColumn<Customer, Customer> last;
    @FXML private TableColumn<Customer, Customer> score;
    @FXML private TableColumn<Customer, Customer> points;
    @FXML private TableColumn<Customer, Customer> cart;
    @FXML private EmptyState nobody;
    @FXML private Card detail;
    @FXML private Label silence;
    @FXML private Meter danger;
    @FXML private Label worth;
    @FXML private Label level;
    @FXML private Meter progress;
    @FXML private Label missing;
    @FXML private VBox redeemPlace;
    @FXML private VBox lines;
    @FXML private Button lead;

    CustomersView(CustomersViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        redeeming = new RedeemBox(model.redeeming(), desk);
    }

    @FXML
    private void initialize() {
        var w = desk.words();
        header.show(desk, "ui.customers.name", w.of(t -> t.get("ui.customers.title")));
        w.bind(table.accessibleTextProperty(), "ui.customers.name");
        w.bind(sorted.textProperty(), "ui.customers.sorted");
        w.bind(open.textProperty(), "ui.customers.open");
        w.bind(lead.textProperty(), "ui.customers.lead");
        w.bind(vip.textProperty(), "ui.customers.vip");
        Tone.INFO.on(vip);
        open.setOnAction(e -> model.openAll());
        lead.setOnAction(e -> model.openLead());
        detail.getTools().addAll(vip, risk);
        redeemPlace.getChildren().setAll(redeeming);
        sorted.setLabelFor(sort);
        sort.getItems().setAll(Sort.values());
        sort.setConverter(Spoken.as(s -> w.get("ui.customers.sort." + CustomersViewModel.key(s))));
        sort.valueProperty().bindBidirectional(model.sortProperty());
        show.valueProperty().bindBidirectional(model.showProperty());
        CustomerCells.set(
                table, List.of(name, churn, value, last, score, points, cart), w, this::words);
        table.setItems(model.rows());
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((p, was, is) -> {
                    if (is != null && !marking) model.chosenProperty().set(is);
                });
        model.standingProperty().addListener((p, was, is) -> show());
        model.chosenProperty().addListener((p, was, is) -> mark());
        model.sheetProperty().addListener((p, was, is) -> sheet());
        model.failureProperty().addListener((p, was, is) -> show());
        w.textsProperty()
                .addListener((p, was, is) -> {
                    table.refresh();
                    sort.setConverter(
                            Spoken.as(
                                    s -> w.get("ui.customers.sort." + CustomersViewModel.key(s))));
                    show();
                    sheet();
                });
        show();
        sheet();
    }

    private CustomerWords words() {
        CustomersViewModel.Standing now = model.standingProperty().get();
        return new CustomerWords(
                desk.words().now(),
                model.loyalty(),
                now == null ? "USD" : now.currency(),
                now == null ? ZoneId.of("UTC") : now.zone());
    }

    private void show() {
        Texts texts = desk.words().now();
        CustomersViewModel.Standing now = model.standingProperty().get();
        note.failed(
                desk,
                model.failureProperty().get(),
                "ui.customers.failed",
                "ui.customers.again",
                model::refresh);
        show.choices(
                List.of(Show.values()),
                s ->
                        desk.words()
                                .of(t ->
                                        t.get(
                                                "ui.customers.show." + CustomersViewModel.key(s),
                                                now == null
                                                        ? 0
                                                        : now.counts().getOrDefault(s, 0L))));
        boolean none = now == null || now.counts().getOrDefault(Show.ALL, 0L) == 0;
        for (Node node : content.getChildren())
            if (node != header && node != note) part(node, !none);
        part(empty, none);
        if (none) missing(texts, now);
        if (now == null) return;
        boolean nothing = now.total() == 0;
        part(nobody, nothing);
        table.setVisible(!nothing);
        open.setDisable(nothing);
        nobody.show(
                "fth-smile",
                texts.get("ui.customers.none." + CustomersViewModel.key(now.query().show())),
                "",
                () -> {});
        mark();
    }

    private void missing(Texts texts, CustomersViewModel.Standing now) {
        if (now == null || !now.ready())
            empty.show("fth-clock", texts.get("ui.today.opening"), "", () -> {});
        else
            empty.show(
                    "fth-heart",
                    texts.get("ui.customers.empty"),
                    texts.get("ui.today.empty.action"),
                    model::openImport);
    }

    private void mark() {
        Customer now = model.chosenProperty().get();
        Customer selected = table.getSelectionModel().getSelectedItem();
        if (now == null || selected != null && selected.person() == now.person()) return;
        marking = true;
        List<Customer> first = model.standingProperty().get().first();
        for (int i = 0; i < first.size(); i++)
            if (first.get(i).person() == now.person()) table.getSelectionModel().select(i);
        marking = false;
    }

    private void sheet() {
        CustomerSheet sheet = model.sheetProperty().get();
        part(detail, sheet != null);
        if (sheet == null) return;
        CustomerWords w = words();
        Texts texts = desk.words().now();
        Customer c = sheet.customer();
        detail.title().setText(c.name());
        part(vip, c.vip());
        risk.show(w.risk(c), CustomerWords.tone(c));
        silence.setText(texts.get("ui.customers.silence", (long) c.daysSilent(), w.churn(c)));
        danger.show(c.churn());
        danger.getStyleClass().removeAll("success", "warning", "danger");
        danger.getStyleClass().add(CustomerWords.tone(c).styleClass());
        worth.setText(texts.get("ui.customers.worth", c.orders(), w.money(c.value()), c.score()));
        level.setText(w.level(c));
        progress.show(w.progress(c));
        missing.setText(w.points(c));
        redeeming.show();
        lines.getChildren().setAll(lines(sheet, w, texts));
    }

    private List<Node> lines(CustomerSheet sheet, CustomerWords w, Texts texts) {
        List<Node> all = new ArrayList<>();
        Customer c = sheet.customer();
        if (c.cartAt() != null)
            all.addAll(
                    SheetLines.part(
                            texts.get("ui.customers.part.cart"),
                            List.of(
                                    SheetLines.line(
                                            texts.get("ui.customers.cart.open"),
                                            w.day(c.cartAt()),
                                            w.money(c.cartValue())))));
        all.addAll(
                SheetLines.part(
                        texts.get("ui.customers.part.orders", sheet.orders().size()),
                        sheet.orders().stream()
                                .limit(FEW)
                                .map(o -> SheetLines.line(w.order(o), w.day(o.at()), w.amount(o)))
                                .toList()));
        if (!sheet.next().isEmpty())
            all.addAll(
                    SheetLines.part(
                            texts.get("ui.customers.part.next"),
                            List.of(SheetLines.line(sheet.next(), "", ""))));
        all.addAll(
                SheetLines.part(
                        texts.get("ui.customers.part.ledger"),
                        sheet.ledger().stream()
                                .limit(FEW)
                                .map(e -> SheetLines.line(w.entry(e), w.day(e.at()), w.amount(e)))
                                .toList()));
        all.addAll(
                SheetLines.part(
                        texts.get("ui.customers.part.workflows"),
                        sheet.cases().stream()
                                .map(k ->
                                        SheetLines.line(
                                                model.workflow(k.workflow()),
                                                w.day(k.startedAt()),
                                                ""))
                                .toList()));
        return all;
    }

    private static void part(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
