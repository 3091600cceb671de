package embudo.store;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.kernel.Notices;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * What was acknowledged survives the death of the process. A second process appends and imports and
 * writes down each acknowledgement; it is killed at a random moment, again and again, on the same
 * workspace.
 */
class KillTest {
    @TempDir Path folder;

    @Test
    void whatWasAcknowledgedSurvives() throws Exception {
        Path acks = folder.resolve("acks");
        Files.createFile(acks);
        Random random = new Random(20260328);
        int kills = Integer.getInteger("embudo.kills", 8);
        for (int i = 0; i < kills; i++) {
            long before = Files.size(acks);
            Process process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx256m",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    KillWorker.class.getName(),
                                    folder.resolve("ws").toString(),
                                    acks.toString())
                            .redirectOutput(folder.resolve("out").toFile())
                            .redirectErrorStream(true)
                            .start();
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(600);
            while (Files.size(acks) == before && process.isAlive()) {
                assertThat(System.nanoTime()).as("worker starts").isLessThan(patience);
                Thread.onSpinWait();
                process.waitFor(10, TimeUnit.MILLISECONDS);
            }
            process.waitFor(random.nextInt(700), TimeUnit.MILLISECONDS);
            assertThat(process.isAlive()).as(Files.readString(folder.resolve("out"))).isTrue();
            process.destroyForcibly().waitFor();
            check(Files.readAllLines(acks));
        }
    }

    private void check(List<String> acks) {
        try (Store store = Store.open(folder.resolve("ws"), Ticker.system(), new Notices())) {
            List<Event> events = new ArrayList<>();
            store.journal()
                    .read(
                            0,
                            Long.MAX_VALUE,
                            b -> {
                                for (int i = 0; i < b.size; i++) events.add(b.at(i));
                            });
            long contacts = 0;
            for (ImportBatch batch : store.imports().recent(Integer.MAX_VALUE)) {
                assertThat(batch.state()).isNotEqualTo(ImportBatch.State.LOADING);
                if (batch.state() == ImportBatch.State.PUBLISHED) contacts += KillWorker.CONTACTS;
            }
            assertThat(store.contacts().count()).isEqualTo(contacts);
            assertThat(events.stream().filter(e -> e.type() == EventType.CONTACT_CREATED).count())
                    .isEqualTo(contacts);
            assertThat(store.maintenance().verify(Progress.NONE).findings()).isEmpty();
            List<Integer> published =
                    store.imports().recent(Integer.MAX_VALUE).stream()
                            .filter(b -> b.state() == ImportBatch.State.PUBLISHED)
                            .map(ImportBatch::id)
                            .toList();
            for (String ack : acks) {
                String[] part = ack.split(" ");
                long number = Long.parseLong(part[1]);
                if (part[0].equals("event"))
                    assertThat(events.get((int) number - 1).amount())
                            .isEqualTo(Long.parseLong(part[2]));
                else assertThat(published).contains((int) number);
            }
        }
    }
}
