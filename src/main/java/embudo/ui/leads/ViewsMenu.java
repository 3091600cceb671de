package embudo.ui.leads;

import embudo.domain.Actor;
import embudo.domain.LeadQuery;
import embudo.domain.SavedView;
import embudo.text.Texts;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Lane;
import embudo.ui.kit.Toast;
import embudo.ui.kit.table.BigTable;

import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;

import java.util.List;

/** Views of the list that people keep: condition, order and columns under a name. */
final class ViewsMenu extends MenuButton {
    private static final String LIST = "leads";
    private final LeadsViewModel model;
    private final Desk desk;
    private final Services services;
    private final BigTable<LeadLine> table;
    private final Lane<List<SavedView>> reading;
    private final BulkCard card;

    ViewsMenu(LeadsViewModel model, Desk desk, Services services, BigTable<LeadLine> table) {
        this.model = model;
        this.desk = desk;
        this.services = services;
        this.table = table;
        card = new SaveCard();
        reading = desk.async().lane(this::fill, desk::fail);
        setId("savedViews");
        setGraphic(Icons.of("fth-bookmark"));
        desk.words().bind(textProperty(), "ui.leads.views");
        setOnShowing(e -> load());
        fill(List.of());
    }

    private void load() {
        reading.ask(() -> services.savedViews().of(LIST));
    }

    private void fill(List<SavedView> views) {
        MenuItem save = new MenuItem(desk.words().get("ui.leads.views.save"));
        save.setOnAction(e -> card.open(this, model.query(), 0));
        getItems().setAll(save);
        if (views.isEmpty()) return;
        Menu delete = new Menu(desk.words().get("ui.leads.views.delete"));
        getItems().addAll(delete, new SeparatorMenuItem());
        for (SavedView view : views) {
            MenuItem open = new MenuItem(view.name());
            open.setOnAction(e -> show(view));
            getItems().add(open);
            MenuItem gone = new MenuItem(view.name());
            gone.setOnAction(e -> delete(view));
            delete.getItems().add(gone);
        }
    }

    private void show(SavedView view) {
        model.where().set(view.where());
        table.order().set(new BigTable.Order(view.sort(), view.descending()));
        if (!view.columns().isEmpty()) table.show(view.columns());
    }

    private void save(SavedView view) {
        desk.async()
                .<SavedView>lane(
                        kept -> {
                            load();
                            say(desk.words().get("ui.leads.views.saved", kept.name()));
                        },
                        desk::fail)
                .ask(() -> services.savedViews().save(view, Actor.WINDOW));
    }

    private void delete(SavedView view) {
        Texts texts = desk.words().now();
        desk.async()
                .<SavedView>lane(
                        gone -> {
                            load();
                            desk.toaster()
                                    .show(
                                            Toast.undoable(
                                                    texts.get("ui.leads.views.gone", view.name()),
                                                    texts.get("ui.leads.undo"),
                                                    () -> save(view)));
                        },
                        desk::fail)
                .ask(() -> {
                    services.savedViews().delete(view.id(), Actor.WINDOW);
                    return view;
                });
    }

    private void say(String done) {
        desk.toaster().show(Toast.done(done));
    }

    /** Asks for the name of what is seen now. */
    private final class SaveCard extends BulkCard {
        private final TextField name = new TextField();

        SaveCard() {
            super(ViewsMenu.this.model, ViewsMenu.this.desk);
            name.setId("viewName");
            name.textProperty().addListener((p, was, is) -> say());
        }

        @Override
        String title(long count) {
            return desk.words().get("ui.leads.views.save");
        }

        @Override
        Node[] fields() {
            name.clear();
            name.setPromptText(desk.words().get("ui.leads.views.name"));
            name.setAccessibleText(desk.words().get("ui.leads.views.name"));
            go.setText(desk.words().get("ui.leads.views.go"));
            return new Node[] {name};
        }

        @Override
        String preview(long count) {
            go.setDisable(name.getText().isBlank());
            return desk.words().get("ui.leads.views.hint");
        }

        @Override
        void act(LeadQuery chosen, long count) {
            save(
                    new SavedView(
                            0,
                            LIST,
                            name.getText().strip(),
                            chosen.where(),
                            chosen.sort().key(),
                            chosen.descending(),
                            table.arrangement().get().keys()));
        }
    }
}
