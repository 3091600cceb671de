package embudo.ui.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.ui.FxTest;

import javafx.scene.image.Image;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Random;

@ExtendWith(FxTest.class)
class PngTest {
    @Test
    void anotherDecoderReadsTheSamePixels(@TempDir Path folder) {
        Random random = new Random(7);
        int[] argb = random.ints(37 * 23).map(i -> i | 0xFF000000).toArray();
        Pixels pixels = new Pixels(37, 23, argb);
        Path file = folder.resolve("sub").resolve("noise.png");
        Png.write(pixels, file);
        Pixels read = Pixels.of(new Image(file.toUri().toString()));
        assertThat(read.same(pixels)).isTrue();
    }
}
