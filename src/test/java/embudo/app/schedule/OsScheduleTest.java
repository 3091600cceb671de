package embudo.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import embudo.domain.Upkeep.Scheduled;
import embudo.kernel.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

/** Schedules of all three platforms, made and installed on this one by a stand-in. */
class OsScheduleTest {
    private static final List<String> PROGRAM =
            List.of("/opt/My \"tools\"/bin/java", "-cp", "a:b c&d", "embudo.app.Main");

    @TempDir Path home;
    private final List<List<String>> ran = new ArrayList<>();
    private int exit;

    private OsSchedule schedule(Platform platform) {
        return new OsSchedule(
                platform,
                home,
                home.resolve("Season <1>"),
                PROGRAM,
                command -> {
                    ran.add(command);
                    return new OsSchedule.Said(exit, "no bus");
                });
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void installedToldAndRemoved(Platform platform) throws IOException {
        OsSchedule schedule = schedule(platform);
        assertThat(schedule.scheduled()).isEqualTo(new Scheduled(platform.key(), false, 0));
        schedule.remove();
        assertThat(ran).as("nothing to remove").isEmpty();
        schedule.install(20);
        assertThat(schedule.scheduled()).isEqualTo(new Scheduled(platform.key(), true, 20));
        assertThat(ran).isNotEmpty();
        int installed = ran.size();
        schedule.remove();
        assertThat(ran.size()).isGreaterThan(installed);
        assertThat(files()).isEmpty();
        assertThat(schedule.scheduled().installed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void whatTheSystemRefusesLeavesNothing(Platform platform) throws IOException {
        exit = 1;
        assertThatThrownBy(() -> schedule(platform).install(20))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("app.schedule.refused");
        assertThat(files()).isEmpty();
    }

    @Test
    void aSystemWithoutTheCommandSaysSo() {
        OsSchedule schedule =
                new OsSchedule(
                        Platform.SYSTEMD,
                        home,
                        home,
                        PROGRAM,
                        command -> {
                            throw new IOException("no such file");
                        });
        assertThatThrownBy(() -> schedule.install(20)).hasMessageContaining("app.schedule.missing");
        assertThatThrownBy(() -> schedule.install(4)).hasMessageContaining("app.schedule.minutes");
        assertThatThrownBy(() -> schedule.install(1_441))
                .hasMessageContaining("app.schedule.minutes");
    }

    /** Words as systemd reads them: quoted, with its own signs doubled. */
    @Test
    void systemdUnits() throws IOException {
        Recipe recipe =
                Recipe.of(
                        Platform.SYSTEMD,
                        "embudo-1",
                        home,
                        List.of("/a b", "50%", "$x", "q\"\\", "tick"),
                        15);
        Path folder = home.resolve(".config/systemd/user");
        assertThat(recipe.files().get(folder.resolve("embudo-1.service")))
                .contains("Type=oneshot")
                .contains("ExecStart=\"/a b\" \"50%%\" \"$$x\" \"q\\\"\\\\\" \"tick\"\n");
        assertThat(recipe.files().get(folder.resolve("embudo-1.timer")))
                .contains("OnUnitActiveSec=15min\n")
                .contains("WantedBy=timers.target");
        assertThat(recipe.install())
                .contains(List.of("systemctl", "--user", "enable", "--now", "embudo-1.timer"));
    }

    /** A machine without a session of systemd, as containers and some servers are. */
    @Test
    void whereNobodyRunsSchedulesItSaysWhatToDo() throws IOException {
        OsSchedule schedule =
                new OsSchedule(
                        Platform.SYSTEMD,
                        home,
                        home,
                        PROGRAM,
                        command ->
                                new OsSchedule.Said(
                                        1, "Failed to connect to bus: No medium found"));
        assertThatThrownBy(() -> schedule.install(20))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("app.schedule.nobody");
        assertThat(files()).isEmpty();
    }

    /** systemd's own reading of what is written, where systemd is. */
    @ParameterizedTest
    @ValueSource(strings = {"plain", "with space", "50% off", "it's $HOME \"q\" \\ \u00f1"})
    void systemdTakesTheUnits(String name) throws Exception {
        assumeThat(Path.of("/usr/bin/systemd-analyze")).exists();
        Path program = Files.createDirectories(home.resolve(name)).resolve("run " + name);
        Files.writeString(program, "#!/bin/sh\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Recipe recipe =
                Recipe.of(
                        Platform.SYSTEMD,
                        "embudo-1",
                        home,
                        List.of(program.toString(), "--workspace", home.resolve(name).toString()),
                        15);
        List<String> line = new ArrayList<>(List.of("/usr/bin/systemd-analyze", "verify"));
        for (var file : recipe.files().entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.writeString(file.getKey(), file.getValue());
            line.add(file.getKey().toString());
        }
        Process verify = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verify.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("embudo-1");
    }

    /** The shell hands on what it is given, word for word. */
    @Test
    void aNameThatSystemdDoesNotTakeIsStartedByAShell() throws IOException {
        Recipe recipe =
                Recipe.of(Platform.SYSTEMD, "embudo-1", home, List.of("/a$b/q\"", "$x"), 15);
        assertThat(recipe.files().get(home.resolve(".config/systemd/user/embudo-1.service")))
                .contains(
                        "ExecStart=\"/bin/sh\" \"-c\" \"exec \\\"$$0\\\" \\\"$$@\\\"\""
                                + " \"/a$$b/q\\\"\" \"$$x\"\n");
    }

    @Test
    void launchAgent() throws Exception {
        Recipe recipe = Recipe.of(Platform.LAUNCHD, "embudo-1", home, PROGRAM, 15);
        Document plist = parse(recipe.files().get(recipe.marker()));
        NodeList strings = plist.getElementsByTagName("string");
        List<String> words = new ArrayList<>();
        for (int i = 0; i < strings.getLength(); i++) words.add(strings.item(i).getTextContent());
        assertThat(words.getFirst()).isEqualTo("embudo-1");
        assertThat(words.subList(1, words.size())).isEqualTo(PROGRAM);
        assertThat(plist.getElementsByTagName("integer").item(0).getTextContent()).isEqualTo("900");
    }

    @Test
    void windowsTask() throws Exception {
        Recipe recipe =
                Recipe.of(
                        Platform.TASKS,
                        "embudo-1",
                        home,
                        List.of("C:\\Program Files\\Embudo\\Embudo.exe", "--workspace", "C:\\a\\"),
                        15);
        Document task = parse(recipe.files().get(recipe.marker()));
        assertThat(task.getElementsByTagName("Command").item(0).getTextContent())
                .isEqualTo("C:\\Program Files\\Embudo\\Embudo.exe");
        assertThat(task.getElementsByTagName("Arguments").item(0).getTextContent())
                .isEqualTo("\"--workspace\" \"C:\\a\\\\\"");
        assertThat(task.getElementsByTagName("Interval").item(0).getTextContent())
                .isEqualTo("PT15M");
        assertThat(task.getElementsByTagName("StartWhenAvailable").item(0).getTextContent())
                .isEqualTo("true");
        assertThat(recipe.install().getFirst()).startsWith("schtasks", "/Create", "/TN");
    }

    @ParameterizedTest
    @CsvSource({"Linux, SYSTEMD", "Mac OS X, LAUNCHD", "Windows 11, TASKS"})
    void platforms(String system, Platform expected) {
        assertThat(Platform.of(system)).isEqualTo(expected);
    }
}
