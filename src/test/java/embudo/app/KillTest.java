package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Band;
import embudo.domain.Maintenance;
import embudo.kernel.Period;
import embudo.kernel.Progress;
import embudo.measure.Drill;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Kills the program at random moments of import and scoring. Afterwards the store must open and be
 * sound, each batch must be whole or absent, nothing acknowledged may be missing, and columns and
 * scores must agree with the store.
 */
class KillTest {
    private static final Period ALL =
            new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 19));

    @TempDir Path folder;
    private final Set<Integer> acknowledgedContacts = new ConcurrentSkipListSet<>();
    private final Set<Integer> acknowledgedAttendees = new ConcurrentSkipListSet<>();

    @Test
    void whatWasAcknowledgedSurvivesAndWhatWasNotIsWholeOrAbsent() throws Exception {
        Random random = new Random(20261119);
        Path workspace = folder.resolve("workspace");
        int next = 0;
        for (int kill = 0; kill < Integer.getInteger("embudo.kills", 8); kill++) {
            runAndKill(workspace, next, kill % 2 == 0, 50 + random.nextInt(1_000));
            next = check(workspace, next);
        }
        assertThat(acknowledgedContacts)
                .as("the kills came too early to prove anything")
                .isNotEmpty();
    }

    private void runAndKill(Path workspace, int first, boolean patient, long millis)
            throws Exception {
        Process victim =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Duser.home=" + folder,
                                "-cp",
                                System.getProperty("java.class.path"),
                                KillTarget.class.getName(),
                                workspace.toString(),
                                folder.toString(),
                                String.valueOf(first))
                        .redirectError(folder.resolve("victim.log").toFile())
                        .start();
        CountDownLatch ready = new CountDownLatch(1);
        CountDownLatch acknowledged = new CountDownLatch(1);
        Thread reader =
                Thread.ofVirtual()
                        .start(() ->
                                victim.inputReader()
                                        .lines()
                                        .forEach(line -> {
                                            if (line.equals("READY")) ready.countDown();
                                            else if (hear(line)) acknowledged.countDown();
                                        }));
        assertThat(ready.await(60, TimeUnit.SECONDS))
                .as(Files.readString(folder.resolve("victim.log")))
                .isTrue();
        // Half of the kills wait for a first acknowledgement, so that a slow machine proves
        // something too.
        if (patient) assertThat(acknowledged.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(victim.waitFor(millis, TimeUnit.MILLISECONDS)).as("ended by itself").isFalse();
        // By its handle: killing through the process object would close the pipe before it is read.
        victim.toHandle().destroyForcibly();
        victim.waitFor();
        reader.join();
    }

    /** Notes what the victim says it has acknowledged. */
    private boolean hear(String line) {
        String[] words = line.split(" ");
        if (words[0].equals("contacts")) acknowledgedContacts.add(Integer.parseInt(words[1]));
        else if (words[0].equals("attendees"))
            acknowledgedAttendees.add(Integer.parseInt(words[1]));
        else return false;
        return true;
    }

    /** Returns the number of the next file that no process has touched. */
    private int check(Path workspace, int first) {
        try (Lifecycle life = new Lifecycle(workspace, KillTarget.NOW, Program::new)) {
            Wiring wiring = life.wiring();
            wiring.settle();
            Maintenance.Verdict verdict = wiring.store().maintenance().verify(Progress.NONE);
            assertThat(verdict.findings()).isEmpty();
            int whole = 0;
            int last =
                    Math.max(
                            first,
                            1 + acknowledgedContacts.stream().mapToInt(i -> i).max().orElse(-1));
            for (int i = 0; i <= last; i++) {
                List<String> emails = new ArrayList<>();
                for (int p = 0; p < SeasonFiles.PEOPLE; p++) emails.add(SeasonFiles.email(i, p));
                int present = wiring.store().contacts().byEmails(emails).size();
                assertThat(present).as("contacts of file " + i).isIn(0, SeasonFiles.PEOPLE);
                if (acknowledgedContacts.contains(i))
                    assertThat(present).isEqualTo(SeasonFiles.PEOPLE);
                if (present > 0) whole++;
            }
            long contacts = (long) whole * SeasonFiles.PEOPLE;
            assertThat(wiring.store().contacts().count()).isEqualTo(contacts);
            assertThat(wiring.columns().overview(ALL).leads()).isEqualTo(contacts);
            // Every lead has exactly one score.
            assertThat(wiring.store().scores().bands().values().stream().mapToLong(n -> n).sum())
                    .isEqualTo(contacts);
            assertThat(wiring.store().scores().bands().keySet()).isSubsetOf(Set.of(Band.values()));
            int registered = wiring.columns().people(Drill.REGISTERED, ALL).size();
            int attended = wiring.columns().people(Drill.ATTENDED, ALL).size();
            assertThat(registered % SeasonFiles.PEOPLE).isZero();
            assertThat(registered)
                    .isGreaterThanOrEqualTo(acknowledgedAttendees.size() * SeasonFiles.PEOPLE);
            assertThat(attended).isEqualTo(registered / 2);
            return last + 1;
        }
    }
}
