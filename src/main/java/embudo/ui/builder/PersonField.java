package embudo.ui.builder;

import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.domain.Leads;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;

import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;

import java.util.List;
import java.util.function.Consumer;

/** Finds one person by name, company or address while it is typed. */
final class PersonField extends TextField {
    private static final int MOST = 8;
    private final Consumer<LeadRow> chosen;
    private final ContextMenu menu = new ContextMenu();
    private final Lane<List<LeadRow>> finding;
    private boolean quiet;

    /**
     * @param chosen is told who, null for nobody any more
     */
    PersonField(Leads leads, Desk desk, Consumer<LeadRow> chosen) {
        this.chosen = chosen;
        setId("person");
        setPrefWidth(230);
        desk.words().bind(promptTextProperty(), "ui.builder.person");
        desk.words().bind(accessibleTextProperty(), "ui.builder.person");
        finding = desk.async().lane(this::offer, desk::fail);
        textProperty()
                .addListener((o, was, is) -> {
                    if (quiet) return;
                    if (is.isBlank()) {
                        menu.hide();
                        finding.drop();
                        chosen.accept(null);
                    } else
                        finding.ask(() ->
                                leads.page(LeadQuery.all().withText(is.strip()), 0, MOST).rows());
                });
        setOnAction(e -> {
            if (!menu.getItems().isEmpty()) menu.getItems().getFirst().fire();
        });
    }

    private void offer(List<LeadRow> rows) {
        menu.getItems().clear();
        for (LeadRow row : rows) {
            String said = row.name().isBlank() ? row.email() : row.name() + " · " + row.email();
            MenuItem item = new MenuItem(said);
            item.setMnemonicParsing(false);
            item.setOnAction(e -> take(row));
            menu.getItems().add(item);
        }
        boolean seen = getScene() != null && getScene().getWindow() != null;
        if (rows.isEmpty() || !seen) menu.hide();
        else if (!menu.isShowing()) menu.show(this, Side.BOTTOM, 0, 4);
    }

    /** Chooses somebody. */
    void take(LeadRow row) {
        quiet = true;
        setText(row.name().isBlank() ? row.email() : row.name());
        quiet = false;
        menu.hide();
        menu.getItems().clear();
        chosen.accept(row);
    }

    boolean busy() {
        return finding.busy();
    }
}
