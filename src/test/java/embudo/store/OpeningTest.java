package embudo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.NewEvent;
import embudo.domain.Settings;
import embudo.kernel.Notices;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;
import embudo.store.db.Opener;
import embudo.store.db.Sql;
import embudo.store.port.Backups;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Opening a workspace, and the ways in which it is refused without touching anything. */
class OpeningTest {
    private static final Ticker NOON = Ticker.fixed(Instant.parse("2026-03-28T12:00:00Z"));

    @TempDir Path folder;

    private Store open() {
        return Store.open(folder, NOON, new Notices());
    }

    private void fill() {
        try (Store store = open();
                ImportSession s = store.imports().open("contacts", "c", "0", Actor.WINDOW)) {
            s.addContact(Map.of(ContactField.EMAIL, "ana@nube.example"), Map.of());
            s.publish(new ImportBatch.Counts(1, 1, 0, 0, 0, 0), "{}");
        }
    }

    private void refused(String key) {
        assertThatThrownBy(() -> open().close())
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo(key));
    }

    @Test
    void whatWasWrittenIsThereAgain() {
        fill();
        try (Store store = open()) {
            assertThat(store.contacts().byEmails(List.of("ana@nube.example"))).hasSize(1);
            assertThat(store.journal().position()).isEqualTo(1);
            NewEvent next = NewEvent.of(null, 1, EventType.CHAT, NOON.now());
            assertThat(store.journal().append(Actor.WINDOW, List.of(next))).containsExactly(2L);
        }
    }

    @Test
    void theAddressIsNowhereInTheFile() throws Exception {
        fill();
        byte[] file = Files.readAllBytes(folder.resolve("embudo.mv.db"));
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("ana@nube");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecondHolderIsToldWhoTheFirstIs() {
        try (Store first = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            Problem.class,
                            p -> {
                                assertThat(p.key()).isEqualTo("store.locked");
                                assertThat(p.args()[1].toString())
                                        .startsWith("" + ProcessHandle.current().pid());
                            });
            assertThat(first.contacts().count()).isZero();
        }
    }

    /** C83: never a new key beside data. */
    @Test
    void withoutItsKeyTheWorkspaceStaysShut() throws Exception {
        fill();
        byte[] before = Files.readAllBytes(folder.resolve("embudo.mv.db"));
        Files.delete(folder.resolve("key"));
        refused("store.key.missing");
        assertThat(folder.resolve("key")).doesNotExist();
        assertThat(Files.readAllBytes(folder.resolve("embudo.mv.db"))).isEqualTo(before);
        Files.writeString(folder.resolve("key"), "ab".repeat(32));
        refused("store.key.wrong");
    }

    @Test
    void aDamagedFileIsLeftAsItIs() throws Exception {
        fill();
        Path file = folder.resolve("embudo.mv.db");
        byte[] rubbish = "not a database".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        Files.write(file, rubbish);
        refused("store.damaged");
        assertThat(Files.readAllBytes(file)).isEqualTo(rubbish);
    }

    @Test
    void aNewerSchemaIsRefused() throws Exception {
        fill();
        try (Connection c = Opener.of(folder, null).connect()) {
            Sql.update(
                    c,
                    "INSERT INTO \"flyway_schema_history\" SELECT 99, '99', 'later', \"type\","
                            + " 'V99__later.sql', 0, \"installed_by\", \"installed_on\", 0, TRUE FROM"
                            + " \"flyway_schema_history\" WHERE \"version\" = '1'");
        }
        refused("store.newer");
    }

    @Test
    void aMigrationOfDataIsPrecededByAVerifiedBackup() throws Exception {
        fill();
        Path later = Files.createDirectories(folder.resolve("later"));
        Files.writeString(later.resolve("V999__more.sql"), "CREATE TABLE more (id INT);");
        Opener opener = Opener.of(folder, null);
        Backups backups = Backups.of(folder);
        try (Connection c = opener.connect()) {
            new Schema(
                            opener,
                            backups,
                            NOON,
                            "classpath:embudo/store/migration",
                            "filesystem:" + later)
                    .migrate(true);
            assertThat(Sql.number(c, "SELECT COUNT(*) FROM more")).isZero();
        }
        assertThat(backups.list()).hasSize(1);
        assertThat(backups.count(backups.list().getFirst().file()))
                .containsEntry("contact", 1L)
                .doesNotContainKey("more");
    }

    @Test
    void anEncryptedWorkspaceOpensWithItsKeyOnly() throws Exception {
        SettingsFile.open(folder, new Notices()).put(Database.ENCRYPT, "true", Actor.WINDOW);
        fill();
        try (Store store = open()) {
            assertThat(store.contacts().count()).isEqualTo(1);
        }
        assertThatThrownBy(() -> Opener.of(folder, null).connect()).isInstanceOf(Problem.class);
    }

    @Test
    void settingsAndSecretsNeedNoDatabase() throws Exception {
        SettingsFile settings = SettingsFile.open(folder, new Notices());
        settings.put(Settings.NAME, " Añil = #1 \\ ", Actor.WINDOW);
        settings.put("other", "x", Actor.WINDOW);
        assertThat(SettingsFile.open(folder, new Notices()).get(Settings.NAME, ""))
                .isEqualTo(" Añil = #1 \\ ");
        SealedSecrets.open(folder).put("hook.secret", "s3cret", Actor.WINDOW);
        assertThat(SealedSecrets.open(folder).get("hook.secret")).contains("s3cret");
        assertThat(Files.readString(folder.resolve("secrets.properties"))).doesNotContain("s3cret");
        assertThat(folder.resolve("settings.properties.bak")).exists();
    }
}
