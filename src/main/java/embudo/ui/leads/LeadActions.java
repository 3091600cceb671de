package embudo.ui.leads;

import embudo.domain.LeadQuery;
import embudo.ui.Services;
import embudo.ui.filter.PeopleExport;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Icons;
import embudo.ui.kit.table.Picked;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;

/** What can be done with all that is ticked, or with everything that matches. */
final class LeadActions {
    private final LeadsViewModel model;
    private final Desk desk;
    private final Services services;
    private final Picked picked;
    private final Button change = new Button(null, Icons.of("fth-edit-3"));
    private final Button list = new Button(null, Icons.of("fth-list"));
    private final Button export = new Button(null, Icons.of("fth-download"));
    private final Button send = new Button(null, Icons.of("fth-send", "on-accent"));
    private final BulkCard changing;
    private final BulkCard listing;

    LeadActions(LeadsViewModel model, Desk desk, Services services, Picked picked) {
        this.model = model;
        this.desk = desk;
        this.services = services;
        this.picked = picked;
        changing = new ChangeCard(model, desk, services);
        listing = new ListCard(model, desk, services);
        change.setId("change");
        list.setId("list");
        export.setId("export");
        send.setId("send");
        send.getStyleClass().add("primary");
        desk.words().bind(change.textProperty(), "ui.leads.change");
        desk.words().bind(list.textProperty(), "ui.leads.list");
        desk.words().bind(export.textProperty(), "ui.filter.export");
        change.setOnAction(e -> changing.open(change, query(), count()));
        list.setOnAction(e -> listing.open(list, query(), count()));
        export.setOnAction(e -> export());
        send.setOnAction(e -> model.matching(query(), desk.navigator()::sendLeads));
    }

    List<Node> nodes() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        for (Button button : List.of(change, list, export, send))
            button.setMinWidth(Region.USE_PREF_SIZE);
        return List.of(change, list, gap, export, send);
    }

    /** How many the actions would act on. */
    void say(long people) {
        send.setText(desk.words().get("ui.leads.send", people));
    }

    private LeadQuery query() {
        return model.chosen(picked);
    }

    private long count() {
        long ticked = picked.count().get();
        return ticked > 0 ? ticked : model.answer().get().total();
    }

    private void export() {
        new PeopleExport(services.exporter(), desk).of(query(), export.getScene().getWindow());
    }
}
