package embudo.ui.alerts;

import embudo.domain.watch.Alert;
import embudo.ui.kit.FactCell;

import java.util.function.Supplier;

/** One alert of the list: what, about what, how grave and where it stands. */
final class AlertCell extends FactCell<Alert> {
    private final Supplier<AlertWords> words;

    AlertCell(Supplier<AlertWords> words) {
        super("alert-row");
        this.words = words;
    }

    @Override
    protected void say(Alert alert) {
        AlertWords w = words.get();
        name.setText(w.telling().name(alert));
        about.setText(w.telling().subject(alert));
        first.show(w.severity(alert.severity()), AlertWords.tone(alert.severity()));
        second.show(w.state(alert), AlertWords.tone(alert.state()));
    }
}
