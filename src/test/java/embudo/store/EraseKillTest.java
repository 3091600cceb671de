package embudo.store;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Contact;
import embudo.domain.Event;
import embudo.kernel.Notices;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * An erasure is whole or absent, wherever the process is killed: whoever is begun and no longer
 * there is in no byte of the file once the workspace was opened and closed again.
 */
class EraseKillTest {
    @TempDir Path folder;

    @Test
    void anErasureIsEndedAtTheNextStart() throws Exception {
        Random random = new Random(20261122);
        int kills = Integer.getInteger("embudo.kills", 8);
        Set<Integer> begun = new HashSet<>();
        Set<Integer> ended = new HashSet<>();
        for (int i = 0; i < kills; i++) {
            Path said = Files.createFile(folder.resolve("said-" + i));
            Process process = start(said);
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(600);
            while (Files.size(said) == 0 && process.isAlive()) {
                assertThat(System.nanoTime()).as("worker starts").isLessThan(patience);
                process.waitFor(2, TimeUnit.MILLISECONDS);
            }
            // Within the first erasure, or some erasures later: counted by what was said, since
            // how long one takes depends on the machine.
            int lines = random.nextInt(6);
            while (Files.readAllLines(said).size() < lines && process.isAlive())
                process.waitFor(2, TimeUnit.MILLISECONDS);
            process.waitFor(random.nextInt(300), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            for (String line : Files.readAllLines(said))
                (line.startsWith("try") ? begun : ended)
                        .add(Integer.parseInt(line.substring(line.indexOf(' ') + 1)));
            check(begun, ended);
        }
        assertThat(begun).hasSizeGreaterThan(ended.size());
        assertThat(ended).isNotEmpty();
    }

    private Process start(Path said) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EraseKillWorker.class.getName(),
                        folder.resolve("ws").toString(),
                        said.toString())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectErrorStream(true)
                .start();
    }

    private void check(Set<Integer> begun, Set<Integer> ended) throws Exception {
        Path workspace = folder.resolve("ws");
        List<Integer> gone = new ArrayList<>();
        try (Store store = Store.open(workspace, Ticker.system(), new Notices())) {
            for (int i : begun) {
                String email = EraseKillWorker.email(i);
                Contact contact = store.contacts().byEmails(List.of(email)).get(email);
                assertThat(contact != null && ended.contains(i))
                        .as("%s came back", email)
                        .isFalse();
                if (contact == null) gone.add(i);
                else
                    // Not begun after all: everything about them is there, two lines and a letter.
                    assertThat(events(store, contact.id())).as(email).hasSize(3);
                assertThat(store.erasures().erased(email)).isEqualTo(contact == null);
            }
            assertThat(store.maintenance().verify(Progress.NONE).findings()).isEmpty();
        }
        String bytes =
                Files.readString(workspace.resolve("embudo.mv.db"), StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains(EraseKillWorker.email(59));
        for (int i : gone) assertThat(bytes.contains(EraseKillWorker.email(i))).isFalse();
        assertThat(workspace.resolve("pack.due")).doesNotExist();
    }

    private static List<Event> events(Store store, long person) {
        List<Event> all = new ArrayList<>();
        store.journal()
                .read(
                        0,
                        Long.MAX_VALUE,
                        block -> {
                            for (int i = 0; i < block.size; i++)
                                if (block.identity[i] == person) all.add(block.at(i));
                        });
        return all;
    }
}
