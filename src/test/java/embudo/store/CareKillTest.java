package embudo.store;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.ImportBatch;
import embudo.domain.Maintenance.Backup;
import embudo.kernel.Notices;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Import, undo, merge, backup and restore are whole or absent: each is killed at random moments, in
 * turn, on one workspace. Afterwards the workspace is exactly what it was before the step at hand
 * or what that step makes of it, sound, with every backup sound and nothing left over.
 */
class CareKillTest {
    private static final List<String> DOINGS =
            List.of("restore", "undo", "merge", "import", "backup");

    @TempDir Path folder;

    @Test
    void everyStepIsWholeOrAbsent() throws Exception {
        Random random = new Random(20261121);
        int kills = Integer.getInteger("embudo.kills", 8);
        for (int i = 0; i < kills; i++) {
            Path said = Files.createFile(folder.resolve("said-" + i));
            String doing = DOINGS.get(i % DOINGS.size());
            Process process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx256m",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    CareKillWorker.class.getName(),
                                    workspace().toString(),
                                    said.toString(),
                                    doing)
                            .redirectOutput(folder.resolve("out").toFile())
                            .redirectErrorStream(true)
                            .start();
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(600);
            while (Files.size(said) == 0 && process.isAlive()) {
                assertThat(System.nanoTime()).as("worker starts").isLessThan(patience);
                process.waitFor(5, TimeUnit.MILLISECONDS);
            }
            process.waitFor(random.nextInt(1_200), TimeUnit.MILLISECONDS);
            assertThat(process.isAlive()).as(Files.readString(folder.resolve("out"))).isTrue();
            process.destroyForcibly().waitFor();
            check(doing, Files.readAllLines(said));
        }
    }

    private Path workspace() {
        return folder.resolve("ws");
    }

    private void check(String doing, List<String> said) throws Exception {
        String[] step =
                said.stream()
                        .filter(line -> line.startsWith("try "))
                        .reduce((a, b) -> b)
                        .orElseThrow()
                        .split(" ");
        List<String> possible =
                said.getLast().equals("done") ? List.of(step[2]) : List.of(step[1], step[2]);
        List<Backup> backups;
        try (Store store = Store.open(workspace(), Ticker.system(), new Notices())) {
            // A restore may have gone on to the next one's preparations before it said so.
            if (!doing.equals("restore") || !said.getLast().equals("done"))
                assertThat(CareKillWorker.state(store)).as("killed in %s", doing).isIn(possible);
            assertThat(store.imports().recent(Integer.MAX_VALUE))
                    .noneMatch(batch -> batch.state() == ImportBatch.State.LOADING);
            assertThat(store.maintenance().verify(Progress.NONE).findings()).isEmpty();
            backups = store.maintenance().backups();
        }
        for (Backup backup : backups.subList(0, Math.min(2, backups.size())))
            assertThat(
                            new Restore(workspace(), Ticker.system())
                                    .verify(backup.file(), null, Progress.NONE)
                                    .sound())
                    .isTrue();
        assertThat(workspace().resolve("restoring")).doesNotExist();
        assertThat(workspace().resolve("backups").resolve("unverified.zip")).doesNotExist();
        try (Stream<Path> all = Files.walk(workspace())) {
            assertThat(all.map(p -> p.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("opened-") || name.startsWith("checking-"));
        }
    }
}
