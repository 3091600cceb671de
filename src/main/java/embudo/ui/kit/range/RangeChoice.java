package embudo.ui.kit.range;

import embudo.kernel.Period;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.time.LocalDate;

/** The range a screen shows: it follows the data until a person chooses one. FX thread. */
public final class RangeChoice {
    private final ObjectProperty<Period> shown = new SimpleObjectProperty<>();
    private Period chosen;
    private boolean telling;

    /**
     * @param again reads anew after a choice
     */
    public RangeChoice(Runnable again) {
        shown.addListener((o, was, is) -> {
            if (telling) return;
            chosen = is;
            again.run();
        });
    }

    /** What a person chose, null while the range follows the data. */
    public Period chosen() {
        return chosen;
    }

    /** Shows the range that was read. */
    public void read(Period now) {
        telling = true;
        shown.set(now);
        telling = false;
    }

    /** What is shown and can be chosen; null until something was read. */
    public ObjectProperty<Period> shownProperty() {
        return shown;
    }

    /** The range a person chose as a text, empty while it follows the data. */
    public String remember() {
        return chosen == null ? "" : chosen.from() + ".." + chosen.to();
    }

    /** Goes back to what {@link #remember} said. */
    public void recall(String remembered) {
        chosen = Period.parse(remembered, LocalDate.EPOCH);
    }
}
