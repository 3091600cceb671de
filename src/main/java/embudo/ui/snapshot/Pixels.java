package embudo.ui.snapshot;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

import java.util.Arrays;

/** A picture as numbers: {@code argb} row by row. */
public record Pixels(int width, int height, int[] argb) {
    /** Copies an image; on any thread once the image is complete. */
    public static Pixels of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Pixels(width, height, argb);
    }

    public int at(int x, int y) {
        return argb[y * width + x];
    }

    /** True when both show exactly the same. */
    public boolean same(Pixels other) {
        return width == other.width && height == other.height && Arrays.equals(argb, other.argb);
    }
}
