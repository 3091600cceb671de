package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Actor;
import embudo.domain.BackupPlan;
import embudo.domain.ContactField;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.kernel.Notices;
import embudo.kernel.Problem;
import embudo.store.Store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

class BackupClockTest {
    @TempDir Path folder;
    private Instant now = Instant.parse("2026-03-28T10:00:00Z");

    private Instant now() {
        return now;
    }

    private BackupClock clock(Store store) {
        return new BackupClock(
                store.maintenance(), store.imports(), store.settings(), this::now, new Notices());
    }

    private static void add(Store store) {
        try (ImportSession s = store.imports().open("contacts", "c", "0", Actor.WINDOW)) {
            s.addContact(Map.of(ContactField.EMAIL, "ana@nube.example"), Map.of());
            s.publish(new ImportBatch.Counts(1, 1, 0, 0, 0, 0), "{}");
        }
    }

    @Test
    void anOverdueBackupIsMadeAtOnceAndThenOneADay() {
        try (Store store = Store.open(folder, this::now, new Notices())) {
            BackupClock clock = clock(store);
            clock.look();
            assertThat(store.maintenance().backups()).as("nothing to keep yet").isEmpty();
            add(store);
            clock.look();
            clock.look();
            assertThat(store.maintenance().backups()).hasSize(1);
            new BackupPlan(BackupPlan.Rhythm.DAILY, 13, 2).save(store.settings(), Actor.WINDOW);
            for (int day = 0; day < 4; day++) {
                now = now.plus(Duration.ofDays(1));
                clock.look();
                clock.look();
            }
            assertThat(store.maintenance().backups())
                    .hasSize(2)
                    .allMatch(b -> b.scheduled() && b.sound());
        }
    }

    @Test
    void aFailureIsToldAndTriedAgainAfterAnHour() throws IOException {
        try (Store store = Store.open(folder, this::now, new Notices())) {
            add(store);
            BackupClock clock = clock(store);
            Path inTheWay = folder.resolve("backups");
            Files.writeString(inTheWay, "a file where the folder should be");
            clock.look();
            assertThat(clock.failure()).get().extracting("cause").isInstanceOf(Problem.class);
            Files.delete(inTheWay);
            now = now.plus(Duration.ofMinutes(59));
            clock.look();
            assertThat(store.maintenance().backups()).isEmpty();
            now = now.plus(Duration.ofMinutes(1));
            clock.look();
            assertThat(store.maintenance().backups()).hasSize(1);
            assertThat(clock.failure()).isEmpty();
        }
    }
}
