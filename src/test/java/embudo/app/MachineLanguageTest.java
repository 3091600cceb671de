package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The same work on an English machine and on a Turkish one, whose capital i has a dot: keys,
 * columns of files, words of conditions and answers must not follow the machine.
 */
class MachineLanguageTest {
    private static final List<String> COMMANDS =
            List.of(
                    "import PEOPLE.csv --kind contacts",
                    "import PEOPLE.csv --kind contacts --dry-run",
                    "import CHECKS.csv",
                    "leads --limit 9",
                    "leads --where industry=='FINANCE'||company_size=='small'",
                    "segment list",
                    "segment members reachable",
                    "workflow list",
                    "workflow publish unqualified_newsletter",
                    "workflow run unqualified_newsletter IRIS@SOL.EXAMPLE",
                    "tick",
                    "workflow runs unqualified_newsletter",
                    "command list",
                    "alert check",
                    "alert list",
                    "insight list",
                    "metrics new_leads --period 2026-11",
                    "settings list",
                    "systems");

    @TempDir Path folder;

    @Test
    void keysDoNotFollowTheMachine() throws Exception {
        assertThat("IMPORT".toLowerCase(Locale.of("tr")))
                .as("what is feared")
                .isNotEqualTo("import");
        JsonNode english = answers("en", "US");
        JsonNode turkish = answers("tr", "TR");
        assertThat(english).hasSize(COMMANDS.size());
        assertThat(english).allMatch(a -> a.get("exit").asInt() == 0);
        assertThat(english.toString()).contains("iris@sol.example").contains("website_down");
        for (int i = 0; i < COMMANDS.size(); i++)
            assertThat(turkish.get(i)).as(COMMANDS.get(i)).isEqualTo(english.get(i));
    }

    /** What the commands answer on a machine of a language. */
    private JsonNode answers(String language, String country) throws Exception {
        Path home = Files.createDirectory(folder.resolve(language));
        Files.writeString(
                home.resolve("PEOPLE.csv"),
                """
                E-MAIL,FIRST NAME,LAST NAME,COMPANY,INDUSTRY,COMPANY SIZE,COUNTRY,EMAIL CONSENT
                IRIS@SOL.EXAMPLE,Iris,INIESTA,INDITIA,FINANCE,SMALL,ES,GRANTED
                ivan@sol.example,IVÁN,Iglesias,Illa,EDUCATION,MEDIUM,IT,granted
                Info@Sol.example,Isaac,Íñigo,INDITIA,finance,ENTERPRISE,ES,denied
                """);
        Files.writeString(
                home.resolve("CHECKS.csv"),
                """
                WEBSITE,CHECKED AT,IS UP
                SITE.EXAMPLE,2026-11-19T12:00:00Z,YES
                SITE.EXAMPLE,2026-11-19T12:30:00Z,NO
                """);
        Path commands = Files.write(home.resolve("commands"), COMMANDS);
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Xmx400m",
                                "-XX:TieredStopAtLevel=1",
                                "-Duser.language=" + language,
                                "-Duser.country=" + country,
                                "-Duser.home=" + home,
                                "-cp",
                                System.getProperty("java.class.path"),
                                MachineLanguageTarget.class.getName(),
                                home.toString(),
                                commands.toString())
                        .redirectError(home.resolve("errors").toFile())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor()).as(errors(home)).isZero();
        String text = Files.readString(home.resolve("answers"));
        return Prompt.JSON.readTree(text.replace(home.toString(), "HOME"));
    }

    private static String errors(Path home) throws IOException {
        return Files.readString(home.resolve("errors"));
    }
}
