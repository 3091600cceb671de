package embudo.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;

/** Age of the data and state of the link, for the header of a screen. */
public final class StatusPills extends HBox {
    private final Label age = new Label();
    private final Button link = new Button();
    private final BooleanProperty narrow = new SimpleBooleanProperty();

    public StatusPills() {
        super(8);
        setId("status-pills");
        age.getStyleClass().add("pill");
        age.setGraphic(Icons.of("fth-clock"));
        link.getStyleClass().addAll("pill", "warning");
        link.setGraphic(Icons.of("fth-wifi-off", "warning"));
        link.setId("link-pill");
        age.setMinWidth(USE_PREF_SIZE);
        link.setMinWidth(USE_PREF_SIZE);
        setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(age, link);
        for (var pill : new Labeled[] {age, link}) {
            pill.visibleProperty().bind(pill.textProperty().isNotEmpty());
            pill.managedProperty().bind(pill.visibleProperty());
        }
    }

    public void follow(Status status) {
        age.textProperty()
                .bind(
                        Bindings.when(narrow)
                                .then(status.shortAgeProperty())
                                .otherwise(status.ageProperty()));
        age.accessibleTextProperty().bind(status.ageProperty());
        link.textProperty().bind(status.linkProperty());
        link.setOnAction(e -> status.linkPressed());
        status.offlineProperty().addListener((o, was, is) -> mark(is));
        mark(status.offlineProperty().get());
    }

    /** Chooses the shorter wording. */
    void narrow(boolean is) {
        narrow.set(is);
    }

    private void mark(boolean offline) {
        link.getStyleClass().removeAll("warning");
        if (offline) link.getStyleClass().add("warning");
        link.setGraphic(offline ? Icons.of("fth-wifi-off", "warning") : Icons.of("fth-send"));
    }
}
