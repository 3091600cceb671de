package embudo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.domain.Actor;
import embudo.domain.Command;
import embudo.domain.ContactField;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.Maintenance.Restored;
import embudo.domain.NewCommand;
import embudo.domain.Settings;
import embudo.kernel.Notices;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.store.db.Opener;
import embudo.store.db.Sql;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The restore drill: a backup is the workspace again, or is refused and nothing is touched. */
class RestoreTest {
    private static final Ticker NOON = Ticker.fixed(Instant.parse("2026-03-28T12:00:00Z"));
    @TempDir Path folder;
    private Path home;
    private Path live;
    private Path backup;

    /** Ana and a waiting action are in the backup, Leo came later. */
    @BeforeEach
    void fill() {
        home = folder.resolve("ws");
        live = home.resolve("embudo.mv.db");
        try (Store store = open(home)) {
            add(store, "ana@nube.example");
            store.commands()
                    .open(
                            "run",
                            List.of(new NewCommand("webhook", "lead", "k", 0, "{}")),
                            false,
                            Actor.WINDOW);
            backup = store.maintenance().backup(Progress.NONE).file();
            add(store, "leo@nube.example");
        }
    }

    private static Store open(Path workspace) {
        return Store.open(workspace, NOON, new Notices());
    }

    private static void add(Store store, String email) {
        try (ImportSession s = store.imports().open("contacts", "c", "0", Actor.WINDOW)) {
            s.addContact(Map.of(ContactField.EMAIL, email), Map.of());
            s.publish(new ImportBatch.Counts(1, 1, 0, 0, 0, 0), "{}");
        }
    }

    private Restored restore(Path workspace, Path zip, Path key) {
        return new Restore(workspace, NOON).run(zip, key, Progress.NONE);
    }

    private void refused(Path workspace, Path zip, Path key, String why) {
        assertThatThrownBy(() -> restore(workspace, zip, key))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo(why));
        assertThat(workspace.resolve("restoring")).doesNotExist();
    }

    private void refusedUntouched(Path zip, String why) throws IOException {
        byte[] before = Files.readAllBytes(live);
        refused(home, zip, null, why);
        assertThat(Files.readAllBytes(live)).isEqualTo(before);
    }

    @Test
    void theNewestBackupIsTheWorkspaceAgainAndTheOldFileIsKept() throws IOException {
        byte[] before = Files.readAllBytes(live);
        Restored done = restore(home, null, null);
        assertThat(done.backup()).isEqualTo(backup);
        assertThat(done.verdict().contacts()).isEqualTo(1);
        assertThat(done.rows()).containsEntry("contact", 1L);
        assertThat(Files.readAllBytes(done.aside())).isEqualTo(before);
        try (Store store = open(home)) {
            assertThat(store.contacts().byEmails(List.of("ana@nube.example", "leo@nube.example")))
                    .containsOnlyKeys("ana@nube.example");
            assertThat(store.maintenance().verify(Progress.NONE).sound()).isTrue();
            assertThat(store.maintenance().audit(1).getFirst().action()).isEqualTo("restore");
        }
    }

    /** What waited may have left since the backup: nothing is sent twice on its own. */
    @Test
    void whatWaitedIsHeldForAPerson() {
        assertThat(restore(home, backup, null).held()).isEqualTo(1);
        try (Store store = open(home)) {
            assertThat(store.commands().counts()).containsOnlyKeys(Command.State.UNCERTAIN);
            assertThat(store.settings().get(Settings.OFFLINE, "false")).isEqualTo("true");
        }
    }

    @Test
    void onAnotherMachineTheKeyComesAlong() {
        Path other = folder.resolve("other");
        refused(other, backup, null, "store.restore.keyless");
        Restored done = restore(other, backup, home.resolve("key"));
        assertThat(done.aside()).isNull();
        try (Store store = open(other)) {
            assertThat(store.contacts().byEmails(List.of("ana@nube.example"))).hasSize(1);
        }
    }

    @Test
    void aBackupOfAnotherKeyIsRefused() {
        Path other = folder.resolve("other");
        open(other).close();
        refused(other, backup, null, "store.restore.key");
        refused(other, backup, home.resolve("key"), "store.restore.occupied");
        open(other).close();
    }

    @Test
    void aDamagedOrForeignFileIsRefused() throws IOException {
        byte[] good = Files.readAllBytes(backup);
        Path bad = folder.resolve("bad.zip");
        byte[] flipped = good.clone();
        flipped[good.length / 2] ^= 0x55;
        Files.write(bad, flipped);
        refusedUntouched(bad, "store.restore.damaged");
        Files.write(bad, java.util.Arrays.copyOf(good, good.length / 2));
        refusedUntouched(bad, "store.restore.damaged");
        Files.writeString(bad, "a holiday picture");
        refusedUntouched(bad, "store.restore.foreign");
        refusedUntouched(folder.resolve("gone.zip"), "store.restore.missing");
    }

    @Test
    void aBackupOfANewerProgramIsRefused() throws Exception {
        Path later = folder.resolve("later");
        Path zip;
        try (Store store = open(later)) {
            try (Connection c = Opener.of(later, null).connect()) {
                Sql.update(
                        c,
                        "INSERT INTO \"flyway_schema_history\" SELECT 99, '99', 'later', \"type\","
                                + " 'V99__later.sql', 0, \"installed_by\", \"installed_on\", 0, TRUE"
                                + " FROM \"flyway_schema_history\" WHERE \"version\" = '1'");
            }
            zip = store.maintenance().backup(Progress.NONE).file();
        }
        refused(later, zip, null, "store.restore.newer");
    }

    @Test
    void aDamagedStoreNamesItsNewestBackupAndComesBack() throws IOException {
        Files.writeString(live, "rubbish".repeat(9_000), StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> open(home).close())
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> {
                            assertThat(p.key()).isEqualTo("store.damaged.restorable");
                            assertThat(p.args()[1]).isEqualTo(backup);
                        });
        assertThat(restore(home, null, null).aside()).exists();
        open(home).close();
    }

    @Test
    void aHeldWorkspaceIsNotRestored() {
        try (Store store = open(home)) {
            refused(home, backup, null, "store.locked");
            assertThat(store.contacts().count()).isEqualTo(2);
        }
    }

    @Test
    void aBackupIsCheckedWithoutAChange() throws IOException {
        byte[] before = Files.readAllBytes(live);
        assertThat(new Restore(home, NOON).verify(backup, null, Progress.NONE).sound()).isTrue();
        assertThat(Files.readAllBytes(live)).isEqualTo(before);
        assertThat(home.toFile().list((d, name) -> name.startsWith("checking-"))).isEmpty();
    }
}
