package embudo.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The two facts every screen shows about itself: how old the data is, and whether it may send. */
public final class Status {
    private final StringProperty age = new SimpleStringProperty("");
    private final StringProperty shortAge = new SimpleStringProperty("");
    private final StringProperty link = new SimpleStringProperty("");
    private final BooleanProperty offline = new SimpleBooleanProperty();
    private Runnable onLink = () -> {};

    /** "Data as of 14:32 · 2 min ago"; empty while nothing is known. */
    public StringProperty ageProperty() {
        return age;
    }

    /** The same for narrow windows: "14:32 · 2 min ago". */
    public StringProperty shortAgeProperty() {
        return shortAge;
    }

    /** "Offline · 14 actions waiting"; empty when there is nothing to say. */
    public StringProperty linkProperty() {
        return link;
    }

    public BooleanProperty offlineProperty() {
        return offline;
    }

    /** What a click on the link pill does. */
    public void onLink(Runnable action) {
        onLink = action;
    }

    /** The pill was pressed. */
    public void linkPressed() {
        onLink.run();
    }
}
