package embudo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import embudo.kernel.Language;
import embudo.text.Texts;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The list of systems tells the truth: what it names exists. */
class SystemsTest {
    private static final Set<String> SCREENS =
            Set.of(
                    "webinars",
                    "funnels",
                    "today",
                    "leads",
                    "segments",
                    "workflows",
                    "customers",
                    "builder",
                    "alerts",
                    "tasks",
                    "outbox",
                    "import",
                    "boards",
                    "live",
                    "reports",
                    "models",
                    "journeys",
                    "kpis",
                    "cohorts",
                    "attribution",
                    "settings",
                    "duplicates");

    @Test
    void everyNamedCommandScreenAndTestIsReal() throws Exception {
        Terminal terminal =
                new Terminal(
                        System.out,
                        System.err,
                        Path.of("."),
                        Texts.of(Language.EN),
                        false,
                        () -> false);
        Set<String> commands = Cli.names(terminal);
        Set<String> ids = new HashSet<>();
        for (Systems.Entry e : Systems.load()) {
            assertThat(ids.add(e.id())).as(e.id() + " stands twice").isTrue();
            assertThat(e.status()).as(e.id()).isIn("complete", "partial", "absent");
            if (e.status().equals("absent")) {
                assertThat(e.command() == null && e.screen() == null && e.test() == null)
                        .as(e.id())
                        .isTrue();
                continue;
            }
            assertThat(e.command() != null || e.screen() != null)
                    .as(e.id() + " can be seen nowhere")
                    .isTrue();
            if (e.command() != null) assertThat(commands).as(e.id()).contains(e.command());
            if (e.screen() != null) assertThat(SCREENS).as(e.id()).contains(e.screen());
            assertThat(e.test()).as(e.id() + " names its test").isNotNull();
            String[] test = e.test().split("#");
            assertThat(Arrays.stream(Class.forName("embudo." + test[0]).getDeclaredMethods()))
                    .as(e.id() + " " + e.test())
                    .anyMatch(m -> m.getName().equals(test[1]));
        }
    }

    @Test
    void theListIsThatOfTheSpecification() throws Exception {
        Path index =
                Path.of(
                        System.getProperty("embudo.data", "../shared/data"),
                        "..",
                        "spec",
                        "00-systems.md");
        assumeTrue(Files.exists(index), "the specification is not here: skipped");
        Set<String> wanted = new LinkedHashSet<>();
        Pattern.compile("(?m)^\\| (S-[A-Z]+-\\d+) \\|")
                .matcher(Files.readString(index))
                .results()
                .map((MatchResult m) -> m.group(1))
                .forEach(wanted::add);
        assertThat(Systems.load().stream().map(Systems.Entry::id))
                .containsExactlyElementsOf(wanted);
    }
}
