package embudo.ui.kit.action;

import embudo.ui.kit.Icons;
import embudo.ui.kit.Words;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** A button with an icon that runs an action; its tooltip says name and keys. */
public final class ActionButton extends Button {
    public ActionButton(Action action, Words words) {
        super(null, Icons.of(action.icon()));
        getStyleClass().addAll("quiet", "icon-only");
        setId("action-" + action.id().replace('.', '-'));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(words.of(t -> said(action, action.words().apply(t))));
        accessibleTextProperty().bind(words.of(action.words()));
        setTooltip(tooltip);
        setOnAction(e -> {
            if (action.possible().getAsBoolean()) action.run().run();
        });
    }

    private static String said(Action action, String name) {
        return action.keys() == null ? name : name + " · " + action.keyText();
    }
}
