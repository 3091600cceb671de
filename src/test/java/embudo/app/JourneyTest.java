package embudo.app;

import static org.awaitility.Awaitility.await;

import embudo.domain.ImportBatch;
import embudo.kernel.Ticker;
import embudo.ui.FxTest;
import embudo.ui.kit.FileAsker;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * From the first start to a report and back, with the real services on a workspace of its own: once
 * by mouse, once without touching it. Keys and presses go through the platform's robot.
 */
@ExtendWith(FxTest.class)
class JourneyTest {
    private static final Ticker DAY = Ticker.fixed(Instant.parse("2026-11-19T13:32:00Z"));
    private static final int PEOPLE = 40;
    private static final String UNDO = ".side-panel .compact-button";
    private static final String DIRECTORS = "job_title == 'director'";

    @TempDir Path folder;
    private Path contacts;
    private Path attendees;
    private Path pdf;
    private Lifecycle life;
    private embudo.app.Window window;
    private Robot robot;
    private Path asked;

    @BeforeEach
    void open() throws IOException {
        contacts = folder.resolve("contacts.csv");
        attendees = folder.resolve("attendees.csv");
        pdf = folder.resolve("board.pdf");
        StringBuilder people = new StringBuilder("Email,First Name,Last Name,Job Title\n");
        StringBuilder stays = new StringBuilder(HEAD);
        for (int i = 0; i < PEOPLE; i++) {
            people.append("p%d@nube.example,Ana%d,Ruiz%d,Director\n".formatted(i, i, i));
            stays.append(STAY.formatted(i, i, i, i, i));
        }
        Files.writeString(contacts, people);
        Files.writeString(attendees, stays);
        life = new Lifecycle(folder.resolve("work"), DAY, Program::new);
        window = new embudo.app.Window(life, new Answers());
        robot = FxTest.on(Robot::new);
        FxTest.run(() -> {
            stage().setX(0);
            stage().setY(0);
            stage().setWidth(1366);
            stage().setHeight(768);
        });
        until(() -> node("#mine") != null);
    }

    private static final String HEAD =
            """
            Attendee Report
            Report generated time,11/18/2026 03:00:00 PM
            Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registrants,# Cancelled registrants,Unique Viewers,Total Users,Max Concurrent Views,Enable Registration
            First steps,812 4400 0101,11/17/2026 03:00:00 PM,75,40,0,40,40,40,Yes
            Attendee Details
            Attended,User Name (Original Name),First Name,Last Name,Email,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
            """;
    private static final String STAY =
            "Yes,Ana%d Ruiz%d,Ana%d,Ruiz%d,p%d@nube.example,11/10/2026 10:00:00 AM,approved,11/17/2026"
                    + " 03:05:00 PM,11/17/2026 04:05:00 PM,60,No,Spain\n";

    @AfterEach
    void close() {
        FxTest.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        window.untilClosed();
        life.close();
    }

    @Test
    void byMouse() {
        click("#mine");
        until(() -> node("#nav-import") != null);
        bring(contacts);
        bring(attendees);
        click("#nav-leads");
        until(() -> text("Ana1 Ruiz1") != null || text("Ana10 Ruiz10") != null);
        click(".table-row-cell");
        until(() -> node("#waterfall") != null && node("#waterfall").isVisible());
        click("#nav-segments");
        click("#new");
        click("#name");
        write("Directors");
        click("#condition-text");
        write(DIRECTORS);
        click("#save");
        until(() -> segments() == 1);
        click("#nav-today");
        until(() -> visible("#tile-registrations"));
        export(() -> click("#export"));
        click("#action-edit-history");
        undoFirst();
        until(() -> segments() == 0);
        undoAll(this::undoFirst);
    }

    @Test
    void byKeyboard() {
        until(() -> node("#mine").getScene().getWindow().isFocused());
        FxTest.run(() -> node("#mine").requestFocus());
        press(KeyCode.ENTER);
        until(() -> node("#nav-import") != null);
        bringByKeys(contacts);
        bringByKeys(attendees);
        find("Ana7 Ruiz7");
        until(() -> node("#waterfall") != null);
        find("Segments");
        until(() -> visible("#condition-text"));
        find("New segment");
        until(() -> visible("#name") && node("#name").isFocused());
        write("Directors");
        for (int tabs = 0;
                tabs < 30 && !FxTest.on(() -> node("#condition-text").isFocused());
                tabs++) press(KeyCode.TAB);
        write(DIRECTORS);
        until(() -> !node("#save").isDisabled());
        press(KeyCode.CONTROL, KeyCode.S);
        until(() -> segments() == 1);
        export(() -> {
            find("Today");
            until(() ->
                    node("#tile-registrations") != null && node("#tile-registrations").isVisible());
            press(KeyCode.CONTROL, KeyCode.P);
        });
        press(KeyCode.CONTROL, KeyCode.Z);
        until(() -> segments() == 0);
        undoAll(() -> press(KeyCode.CONTROL, KeyCode.Z));
    }

    /** Takes back the newest edit of the list and waits until it has left the list. */
    private void undoFirst() {
        int listed = FxTest.on(JourneyTest::undoable);
        click(UNDO);
        until(() -> undoable() < listed);
    }

    private static int undoable() {
        return stage().getScene().getRoot().lookupAll(UNDO).size();
    }

    private long segments() {
        return life.wiring().store().segments().all().size();
    }

    private static void write(String text) {
        FxTest.run(() -> {
            for (char c : text.toCharArray()) type(c);
        });
    }

    /** The file is what the dialog would have answered. */
    private void bring(Path file) {
        asked = file;
        click("#nav-import");
        if (visible("#another")) click("#another");
        until(() -> visible("#choose"));
        click("#choose");
        until(() -> !visible("#choose"));
        until(() -> visible("#go") && !node("#go").isDisabled());
        click("#go");
        until(() -> visible("#another"));
    }

    private void bringByKeys(Path file) {
        find(file.toString());
        until(() -> visible("#go") && !node("#go").isDisabled());
        FxTest.run(() -> node("#go").requestFocus());
        press(KeyCode.ENTER);
        until(() -> visible("#another"));
    }

    private void export(Runnable way) {
        asked = pdf;
        way.run();
        until(() -> Files.exists(pdf) && Files.size(pdf) > 1_000);
    }

    /** Both imports, the later one first. */
    private void undoAll(Runnable way) {
        for (int left = 1; left >= 0; left--) {
            way.run();
            int published = left;
            until(() -> published() == published);
        }
        // People go in portions after their import has ended.
        until(() -> life.wiring().store().contacts().count() == 0);
    }

    private long published() {
        return life.wiring().store().imports().recent(9).stream()
                .filter(b -> b.state() == ImportBatch.State.PUBLISHED)
                .count();
    }

    /** Types into the palette and opens what comes first. */
    private void find(String typed) {
        // A key is lost while the platform moves the focus; people press again.
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    if (!FxTest.on(() -> visible("#palette"))) press(KeyCode.CONTROL, KeyCode.K);
                    return FxTest.on(() -> visible("#palette"));
                });
        write(typed);
        press(KeyCode.ENTER);
        until(() -> !visible("#palette"));
    }

    /** A typed character, whatever keyboard would make it. */
    private static void type(char c) {
        Node focus = stage().getScene().getFocusOwner();
        focus.fireEvent(
                new javafx.scene.input.KeyEvent(
                        javafx.scene.input.KeyEvent.KEY_TYPED,
                        String.valueOf(c),
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    private void press(KeyCode... codes) {
        FxTest.run(() -> {
            for (KeyCode code : codes) robot.keyPress(code);
            for (KeyCode code : List.of(codes).reversed()) robot.keyRelease(code);
        });
    }

    private void click(String css) {
        until(() -> visible(css) && !node(css).isDisabled());
        FxTest.run(() -> {
            stage().getScene().getRoot().applyCss();
            stage().getScene().getRoot().layout();
            Bounds b = node(css).localToScreen(node(css).getLayoutBounds());
            robot.mouseMove(b.getCenterX(), b.getCenterY());
        });
        FxTest.run(() -> robot.mouseClick(MouseButton.PRIMARY));
    }

    private static boolean visible(String css) {
        Node node = node(css);
        for (Node n = node; n != null; n = n.getParent()) if (!n.isVisible()) return false;
        return node != null;
    }

    private static Node text(String words) {
        return stage().getScene().getRoot().lookupAll(".label").stream()
                .filter(n -> n instanceof Label l && l.getText().equals(words))
                .findFirst()
                .orElse(null);
    }

    private static Stage stage() {
        return (Stage)
                Window.getWindows().stream()
                        .filter(w -> w instanceof Stage)
                        .findFirst()
                        .orElseThrow();
    }

    private static Node node(String css) {
        return stage().getScene().lookup(css);
    }

    private static void until(Callable<Boolean> so) {
        await().atMost(Duration.ofMinutes(3)).until(() -> FxTest.on(so));
    }

    private final class Answers implements FileAsker {
        @Override
        public Optional<Path> open(Window owner, String title) {
            return Optional.of(asked);
        }

        @Override
        public Optional<Path> save(Window owner, String title, String name, String... endings) {
            return Optional.of(asked);
        }

        @Override
        public Optional<Path> folder(Window owner, String title) {
            return Optional.of(asked);
        }
    }
}
