package embudo.learn.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.kernel.Work;
import embudo.learn.data.Table;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class ModelFileTest {
    @TempDir Path folder;
    private final Table examples = Examples.random(600, 6, 3);

    private ForestModel model() {
        try (Work work = new Work()) {
            return new ForestTrainer(work, Ticker.fixed(Instant.parse("2026-03-01T08:00:00Z")))
                    .train(
                            examples,
                            new ForestConfig(12, 42, List.of(3, 20), 5, 3, false),
                            Progress.NONE)
                    .note("horizonDays", "60");
        }
    }

    @Test
    void readsBackWhatItWrote() {
        ForestModel model = model();
        Path file = folder.resolve("lead.model");
        ModelFile.write(model, file);
        ForestModel read = ModelFile.read(file);
        assertThat(read.schema()).isEqualTo(model.schema());
        assertThat(read.about()).isEqualTo(model.about());
        assertThat(read.about().dataFingerprint()).isEqualTo(examples.fingerprint());
        assertThat(read.calibration()).isEqualTo(model.calibration());
        assertThat(read.baseRate()).isEqualTo(examples.baseRate());
        assertThat(read.probabilities(examples)).isEqualTo(model.probabilities(examples));
        assertThat(read.explain(examples.row(5)).values())
                .isEqualTo(model.explain(examples.row(5)).values());
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void everyFlippedByteAndEveryCutIsNoticed() {
        byte[] sound = ModelFile.bytes(model());
        Random random = new Random(1);
        for (int trial = 0; trial < 200; trial++) {
            byte[] bytes = sound.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            assertThatThrownBy(() -> ModelFile.read(bytes, "x")).isInstanceOf(Problem.class);
            byte[] cut = Arrays.copyOf(sound, random.nextInt(sound.length));
            assertThatThrownBy(() -> ModelFile.read(cut, "x")).isInstanceOf(Problem.class);
        }
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        byte[] bytes = ModelFile.bytes(model());
        byte[] newer = bytes.clone();
        newer[7]++;
        assertThatThrownBy(() -> ModelFile.read(newer, "x"))
                .hasMessageContaining("learn.model.newer");
        Path foreign = Files.writeString(folder.resolve("a.txt"), "a text of some length indeed");
        assertThatThrownBy(() -> ModelFile.read(foreign))
                .hasMessageContaining("learn.model.foreign");
        bytes[100]++;
        assertThatThrownBy(() -> ModelFile.read(bytes, "x"))
                .hasMessageContaining("learn.model.damaged");
        assertThatThrownBy(() -> ModelFile.read(folder.resolve("none")))
                .hasMessageContaining("learn.model.unreadable");
    }
}
