package embudo.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Actor;
import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;
import embudo.spi.Command;
import embudo.spi.Operation.Repeat;
import embudo.spi.Receipt;
import embudo.text.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** S-APP-03: connectors in jars of their own. */
class DiscoveryTest {
    @TempDir Path folder;
    private final FakeSettings settings = new FakeSettings();

    private Plugins plugins(Path in) {
        return new Plugins(settings, settings.secrets(), Ticker.system(), in);
    }

    @Test
    void withoutAFolderThereAreTheBuiltInOnes() {
        try (Plugins plugins = plugins(folder.resolve("missing"))) {
            assertThat(plugins.list()).extracting(Connectors.Info::id).contains("webhook");
            assertThat(plugins.problems()).isEmpty();
        }
    }

    @Test
    void aJarsConnectorWorksAndSeesTheInterfaceAlone() throws Exception {
        Jar.write(folder.resolve("telex.jar"), Jar.source("telex", "Télex"));
        try (Plugins plugins = plugins(folder)) {
            assertThat(plugins.problems()).isEmpty();
            assertThat(plugins.info("telex").name()).containsEntry("es", "Télex");
            assertThat(plugins.repeat("telex", "send")).isEqualTo(Repeat.UNSAFE);
            plugins.configure("telex", Map.of("token", "t0ps3cret"), Actor.WINDOW);
            // A class of the kernel, one of a library, one of the interface.
            assertThat(plugins.check("telex").detail()).isEqualTo("no no yes");
        }
    }

    @Test
    void aFaultInAConnectorIsAnAnswerWithoutItsSecret() throws Exception {
        Jar.write(folder.resolve("telex.jar"), Jar.source("telex", "Télex"));
        try (Plugins plugins = plugins(folder)) {
            plugins.configure("telex", Map.of("token", "t0ps3cret"), Actor.WINDOW);
            assertThat(plugins.connector("telex").send(new Command("send", "k", "{}")))
                    .isEqualTo(new Receipt.Unknown("IllegalStateException: token=••••"));
        }
    }

    @Test
    void aSecondConnectorOfTheSameNameIsLeftOutWithWords() throws Exception {
        Jar.write(folder.resolve("a.jar"), Jar.source("telex", "Télex"));
        Jar.write(folder.resolve("b.jar"), Jar.source("telex", "Télex"));
        Jar.write(folder.resolve("c.jar"), Jar.source("webhook", "Otro"));
        try (Plugins plugins = plugins(folder)) {
            assertThat(plugins.list())
                    .extracting(Connectors.Info::id)
                    .containsExactlyInAnyOrder("webhook", "mail", "telex");
            assertThat(plugins.info("webhook").name()).containsEntry("es", "Webhook firmado");
            assertThat(said(plugins.problems()))
                    .containsExactly(
                            "b.jar was left out: a connector called \"telex\" is already there."
                                    + " Keep one of the two.",
                            "c.jar was left out: a connector called \"webhook\" is already there."
                                    + " Keep one of the two.");
        }
    }

    @Test
    void aJarThatIsBrokenOrIncompleteDoesNotKeepTheRestAway() throws Exception {
        Files.writeString(folder.resolve("a.jar"), "not a jar");
        Jar.write(folder.resolve("b.jar"), Jar.source("Telex!", "Télex"));
        Jar.write(folder.resolve("c.jar"), Jar.source("mute", ""));
        Jar.write(folder.resolve("d.jar"), Jar.source("telex", "Télex"));
        try (Plugins plugins = plugins(folder)) {
            assertThat(plugins.list()).extracting(Connectors.Info::id).contains("telex");
            assertThat(plugins.problems()).hasSize(3);
            assertThat(said(plugins.problems())).allMatch(s -> s.contains("was left out"));
        }
    }

    private static List<String> said(List<Problem> problems) {
        Texts texts = Texts.of(Language.EN);
        return problems.stream().map(texts::say).toList();
    }
}
