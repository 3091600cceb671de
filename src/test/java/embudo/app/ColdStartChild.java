package embudo.app;

import embudo.kernel.Ticker;
import embudo.kernel.Topic;
import embudo.ui.kit.Fx;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** One measured start of {@link embudo.bench.ColdStart}: says SHOWN and LIVE, then ends. */
final class ColdStartChild {
    private ColdStartChild() {}

    public static void main(String[] args) throws Exception {
        if (args[0].equals("bare")) {
            Fx.start();
            Fx.call(() -> {
                Stage stage = new Stage();
                stage.setScene(new Scene(new Label("bare"), 1440, 900));
                stage.show();
                return stage;
            });
            System.out.println("SHOWN");
            System.out.println("LIVE");
            Runtime.getRuntime().halt(0);
        }
        Lifecycle life = new Lifecycle(Path.of(args[0]), Ticker.system(), Program::new);
        CountDownLatch live = new CountDownLatch(1);
        life.notices()
                .subscribe(topic -> {
                    if (topic == Topic.FIGURES) live.countDown();
                });
        Window window = new Window(life);
        System.out.println("SHOWN");
        live.await();
        System.out.println("LIVE");
        window.front();
        life.close();
        Runtime.getRuntime().halt(0);
    }
}
