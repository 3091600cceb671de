package embudo.ui.kit;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;

/** Loads a screen's layout; its controllers are made by constructor from one map. */
public final class Fxml {
    private Fxml() {}

    /**
     * @param path on the class path, such as {@code /embudo/ui/today/today.fxml}
     * @param controllers how to make each controller class the layout names
     */
    public static Parent load(String path, Map<Class<?>, Supplier<?>> controllers) {
        FXMLLoader loader = new FXMLLoader(Fxml.class.getResource(path));
        loader.setControllerFactory(type -> controllers.get(type).get());
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
