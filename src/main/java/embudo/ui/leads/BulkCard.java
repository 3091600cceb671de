package embudo.ui.leads;

import embudo.domain.LeadQuery;
import embudo.ui.kit.Desk;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/**
 * A small card over a button that asks what is to be done with many people, and says to how many.
 */
abstract class BulkCard {
    final LeadsViewModel model;
    final Desk desk;
    final Label preview = new Label();
    final Button go = new Button();
    private final Label title = new Label();
    private final VBox body = new VBox();
    private final VBox card = new VBox();
    private final Popup popup = new Popup();
    private LeadQuery query;
    private long people;

    BulkCard(LeadsViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        title.getStyleClass().add("h2");
        preview.getStyleClass().addAll("small", "text-2");
        preview.setWrapText(true);
        go.getStyleClass().add("primary");
        go.setId("go");
        go.setDefaultButton(true);
        go.setOnAction(e -> {
            popup.hide();
            act(query, people);
        });
        HBox foot = new HBox(go);
        foot.getStyleClass().add("foot");
        body.getStyleClass().add("fields");
        card.getStyleClass().addAll("card", "bulk-card");
        card.getChildren().addAll(title, body, preview, foot);
        popup.getContent().add(card);
        popup.setAutoHide(true);
    }

    /** Opens above the button. */
    final void open(Node at, LeadQuery chosen, long count) {
        query = chosen;
        people = count;
        title.setText(title(count));
        body.getChildren().setAll(fields());
        say();
        Bounds place = at.localToScreen(at.getBoundsInLocal());
        popup.show(at, place.getMinX(), place.getMinY());
        popup.setY(place.getMinY() - card.getHeight() - 8);
    }

    /** Says anew what would happen. */
    final void say() {
        preview.setText(preview(people));
    }

    abstract String title(long count);

    abstract Node[] fields();

    abstract String preview(long count);

    abstract void act(LeadQuery chosen, long count);
}
