package embudo.ui.snapshot;

import embudo.ui.kit.Fx;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All pictures small on one page: one screen and size a row, languages and themes across. */
final class ContactSheet {
    private static final int WIDTH = 460;
    private static final int COLUMNS = 4;
    private final List<Small> smalls = new ArrayList<>();

    private record Small(Shot shot, Image image) {}

    void add(Picture picture) {
        smalls.add(new Small(picture.shot(), shrink(picture.pixels())));
    }

    Pixels compose() {
        smalls.sort(
                Comparator.comparing((Small s) -> s.shot().screen())
                        .thenComparing(s -> s.shot().width())
                        .thenComparing(s -> s.shot().mode())
                        .thenComparing(s -> s.shot().language()));
        return Fx.call(() -> {
            TilePane pane = new TilePane(12, 12);
            pane.setPrefColumns(COLUMNS);
            pane.setStyle("-fx-padding: 12; -fx-background-color: #888888;");
            for (Small small : smalls) {
                Label name = new Label(small.shot().fileName());
                name.setStyle("-fx-font-family: 'IBM Plex Sans'; -fx-text-fill: white;");
                pane.getChildren().add(new VBox(4, name, new ImageView(small.image())));
            }
            return Pixels.of(new Scene(pane).snapshot(null));
        });
    }

    /** Averages whole blocks of pixels, so that thin lines fade instead of vanishing. */
    private static Image shrink(Pixels p) {
        int height = WIDTH * p.height() / p.width();
        int[] argb = new int[WIDTH * height];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < WIDTH; x++)
                argb[y * WIDTH + x] =
                        mean(
                                p,
                                x * p.width() / WIDTH,
                                y * p.height() / height,
                                (x + 1) * p.width() / WIDTH,
                                (y + 1) * p.height() / height);
        WritableImage image = new WritableImage(WIDTH, height);
        image.getPixelWriter()
                .setPixels(0, 0, WIDTH, height, PixelFormat.getIntArgbInstance(), argb, 0, WIDTH);
        return image;
    }

    private static int mean(Pixels p, int x0, int y0, int x1, int y1) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int y = y0; y < y1; y++)
            for (int x = x0; x < x1; x++) {
                int argb = p.at(x, y);
                red += argb >> 16 & 255;
                green += argb >> 8 & 255;
                blue += argb & 255;
            }
        int n = (x1 - x0) * (y1 - y0);
        return 255 << 24 | red / n << 16 | green / n << 8 | blue / n;
    }
}
