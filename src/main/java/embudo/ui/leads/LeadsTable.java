package embudo.ui.leads;

import embudo.domain.Actor;
import embudo.domain.LeadQuery;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Toast;
import embudo.ui.kit.table.BigTable;
import embudo.ui.kit.table.ColumnChooser;
import embudo.ui.kit.table.Layout;
import embudo.ui.kit.table.Picked;
import embudo.ui.kit.table.TableKeys;
import embudo.ui.kit.table.Tsv;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;

import java.util.List;

/** Ties the table of leads to the view model: its order, its open row, its columns, its copies. */
final class LeadsTable {
    private static final double ROW = 45;
    private static final int COPIED = 10_000;
    private static final String KEPT = "table.leads";

    /** A column that is being made wider is kept once it rests. */
    private static final Duration REST = Duration.seconds(1);

    private final LeadsViewModel model;
    private final Desk desk;
    private final Services services;
    private final LeadColumns columns;
    private final BigTable<LeadLine> table;
    private final ColumnChooser<LeadLine> chooser;
    private List<String> own = List.of();

    /** Where the open row was last seen. */
    private int at = -1;

    LeadsTable(LeadsViewModel model, Desk desk, Services services, LeadColumns columns) {
        this.model = model;
        this.desk = desk;
        this.services = services;
        this.columns = columns;
        table = new BigTable<>(desk.words(), line -> line.lead().id(), ROW);
        table.offer(columns.all(own));
        table.show(LeadColumns.USUAL);
        chooser = new ColumnChooser<>(table, desk.words(), LeadColumns.USUAL);
        desk.words().bind(table.view().accessibleTextProperty(), "ui.leads.name");
        table.view().setItems(model.rows());
        order();
        open();
        layout();
        model.answer().addListener((p, was, is) -> answered(is));
    }

    BigTable<LeadLine> node() {
        return table;
    }

    /** What stands above the table: kept views, columns. */
    List<Node> tools() {
        ViewsMenu views = new ViewsMenu(model, desk, services, table);
        return List.of(views, chooser);
    }

    Picked picked() {
        return table.picked();
    }

    /** Letters typed in the table go to the search. */
    void searchIn(TextField search) {
        TableKeys.on(
                table,
                this::copy,
                typed -> {
                    search.requestFocus();
                    search.setText(typed);
                    search.end();
                });
    }

    private void order() {
        table.order()
                .set(
                        new BigTable.Order(
                                LeadsViewModel.Order.FIRST.by().key(),
                                LeadsViewModel.Order.FIRST.descending()));
        table.order()
                .addListener((p, was, is) ->
                        model.order()
                                .set(
                                        is == null
                                                ? LeadsViewModel.Order.FIRST
                                                : new LeadsViewModel.Order(
                                                        new LeadQuery.Sort(is.key()),
                                                        is.descending())));
    }

    private void open() {
        var selection = table.view().getSelectionModel();
        selection
                .selectedItemProperty()
                .addListener((p, was, is) -> {
                    if (is == null) return;
                    at = selection.getSelectedIndex();
                    model.selected().set(is.lead());
                });
        model.selected()
                .addListener((p, was, is) -> {
                    if (is == null) selection.clearSelection();
                });
    }

    private void layout() {
        desk.async()
                .<String>lane(
                        kept -> {
                            if (!kept.isEmpty()) table.show(Layout.parse(kept));
                            follow();
                        },
                        desk::fail)
                .ask(() -> services.settings().get(KEPT, ""));
    }

    private void follow() {
        PauseTransition rest = new PauseTransition(REST);
        rest.setOnFinished(e -> keep(table.arrangement().get().print()));
        table.arrangement()
                .addListener((p, was, is) -> {
                    wanted(is);
                    rest.playFromStart();
                });
        wanted(table.arrangement().get());
    }

    private void wanted(Layout now) {
        model.wantContacts(now.keys().stream().anyMatch(LeadColumns::needsContact));
    }

    private void keep(String layout) {
        boolean seen = table.getScene() != null && table.getScene().getWindow() != null;
        if (!seen || !table.getScene().getWindow().isShowing()) return;
        desk.async()
                .<Boolean>lane(done -> {}, desk::fail)
                .ask(() -> {
                    if (!services.settings().get(KEPT, "").equals(layout))
                        services.settings().put(KEPT, layout, Actor.WINDOW);
                    return true;
                });
    }

    private void answered(LeadsViewModel.Answer answer) {
        table.picked().of(answer.total());
        if (!answer.own().equals(own)) {
            own = answer.own();
            table.offer(columns.all(own));
        }
        reselect(answer);
    }

    /** The answer is a new list: the open lead stays marked, and the first opens when none is. */
    private void reselect(LeadsViewModel.Answer answer) {
        var open = model.selected().get();
        var rows = answer.first().rows();
        var selection = table.view().getSelectionModel();
        if (open == null) {
            if (!rows.isEmpty()) selection.select(0);
            return;
        }
        for (int i = 0; i < rows.size(); i++)
            if (rows.get(i).lead().id() == open.id()) selection.select(i);
        if (selection.isEmpty() && at >= 0 && at < model.rows().size()) {
            LeadLine line = model.rows().get(at);
            if (line != null && line.lead().id() == open.id()) selection.select(at);
        }
    }

    /** What is ticked, or else the open row, with the columns in sight. */
    private void copy() {
        LeadQuery query = model.chosen(picked());
        if (picked().count().get() == 0) {
            if (model.selected().get() == null) return;
            query = query.withPeople(java.util.Set.of(model.selected().get().id()));
        }
        model.copied(
                query,
                COPIED,
                lines -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(Tsv.of(table.shown(), lines, desk.words().now()));
                    Clipboard.getSystemClipboard().setContent(content);
                    desk.toaster()
                            .show(Toast.done(desk.words().get("ui.leads.copied", lines.size())));
                });
    }
}
