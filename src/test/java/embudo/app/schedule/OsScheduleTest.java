package embudo.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.domain.Upkeep.Scheduled;
import embudo.kernel.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import java.io.IOException;
import java.io.StringReader;
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
