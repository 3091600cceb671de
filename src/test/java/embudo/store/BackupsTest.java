package embudo.store;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.Maintenance.Backup;
import embudo.kernel.Notices;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Backups of the plan, what is known about each, and what killed ones leave behind. */
class BackupsTest {
    @TempDir Path folder;
    private Instant now = Instant.parse("2026-03-28T12:00:00Z");
    private final Ticker ticker = this::now;

    private Instant now() {
        return now;
    }

    private Store open() {
        return Store.open(folder, ticker, new Notices());
    }

    private static void add(Store store) {
        try (ImportSession s = store.imports().open("contacts", "c", "0", Actor.WINDOW)) {
            s.addContact(Map.of(ContactField.EMAIL, "ana@nube.example"), Map.of());
            s.publish(new ImportBatch.Counts(1, 1, 0, 0, 0, 0), "{}");
        }
    }

    private Backup scheduled(Store store, int keep) {
        now = now.plus(Duration.ofDays(1));
        return store.maintenance().scheduledBackup(keep, Progress.NONE);
    }

    @Test
    void theNewestOfThePlanStayAndThoseOfAPersonAlways() {
        try (Store store = open()) {
            add(store);
            Backup own = store.maintenance().backup(Progress.NONE);
            Backup first = scheduled(store, 2);
            Backup second = scheduled(store, 2);
            Backup third = scheduled(store, 2);
            assertThat(store.maintenance().backups()).containsExactly(third, second, own);
            assertThat(first.file()).doesNotExist();
            assertThat(third.rows()).containsEntry("contact", 1L);
            assertThat(third.scheduled()).isTrue();
            assertThat(own.scheduled()).isFalse();
        }
        try (var files = Files.list(folder.resolve("backups"))) {
            assertThat(files).hasSize(6);
        } catch (IOException e) {
            Assertions.fail(e);
        }
    }

    @Test
    void whatACheckFoundIsRememberedAndADamagedOneDoesNotCountAsKept() throws IOException {
        Backup bad;
        Backup good;
        try (Store store = open()) {
            add(store);
            good = scheduled(store, 2);
            bad = scheduled(store, 2);
        }
        byte[] bytes = Files.readAllBytes(bad.file());
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(bad.file(), bytes);
        now = now.plus(Duration.ofHours(1));
        Restore care = new Restore(folder, ticker);
        assertThat(care.verify(good.file(), null, Progress.NONE).sound()).isTrue();
        Assertions.assertThatThrownBy(() -> care.verify(bad.file(), null, Progress.NONE))
                .isInstanceOf(Problem.class);
        try (Store store = open()) {
            assertThat(store.maintenance().backups())
                    .extracting(Backup::file, Backup::sound, Backup::checked)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(bad.file(), false, now),
                            org.assertj.core.groups.Tuple.tuple(good.file(), true, now));
            Backup newest = scheduled(store, 2);
            assertThat(store.maintenance().backups())
                    .extracting(Backup::file)
                    .containsExactly(newest.file(), good.file());
        }
    }

    @Test
    void leftoversOfKilledWorkGoAtTheNextStartAndThoseAtWorkStay() throws IOException {
        open().close();
        Path backups = Files.createDirectories(folder.resolve("backups"));
        long dead = 1;
        while (ProcessHandle.of(dead).isPresent()) dead += 7_919;
        List<Path> gone =
                List.of(
                        folder.resolve("restoring"),
                        folder.resolve("checking-" + dead + "-1"),
                        backups.resolve("opened-" + dead + "-2"));
        Path atWork = folder.resolve("checking-" + ProcessHandle.current().pid() + "-3");
        for (Path path : gone) Files.createDirectories(path);
        Files.createDirectories(atWork);
        Files.writeString(gone.getFirst().resolve("embudo.mv.db"), "half");
        Files.writeString(backups.resolve("unverified.zip"), "half");
        Files.writeString(backups.resolve("embudo-20260301-000000-000.note"), "sound=true");
        open().close();
        for (Path path : gone) assertThat(path).doesNotExist();
        assertThat(backups).isEmptyDirectory();
        assertThat(atWork).exists();
    }

    @Test
    void theDatabasePutAsideComesBack() throws IOException {
        Backup backup;
        try (Store store = open()) {
            backup = store.maintenance().backup(Progress.NONE);
            add(store);
        }
        Restore restore = new Restore(folder, ticker);
        Path aside = restore.run(backup.file(), null, Progress.NONE).aside();
        try (Store store = open()) {
            assertThat(store.contacts().count()).isZero();
        }
        now = now.plusSeconds(1);
        assertThat(restore.run(aside, null, Progress.NONE).rows()).containsEntry("contact", 1L);
        try (Store store = open()) {
            assertThat(store.contacts().count()).isEqualTo(1);
        }
        assertThat(aside).exists();
    }
}
