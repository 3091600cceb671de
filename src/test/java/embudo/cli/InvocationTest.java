package embudo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.kernel.Language;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class InvocationTest {
    private static final Path HOME = Path.of("/tmp/somewhere");

    @Test
    void globalOptionsMayStandAnywhere() {
        Invocation i =
                Invocation.of(
                        List.of(
                                "leads",
                                "--json",
                                "--lang",
                                "es",
                                "--band",
                                "hot",
                                "--workspace=/tmp/w"),
                        HOME);
        assertThat(i.workspace()).isEqualTo(Path.of("/tmp/w").toAbsolutePath());
        assertThat(i.language()).isEqualTo(Language.ES);
        assertThat(i.json()).isTrue();
        assertThat(i.rest()).containsExactly("leads", "--band", "hot");
    }

    @Test
    void withoutACommandTheWindowOpens() {
        Invocation i = Invocation.of(List.of(), HOME);
        assertThat(i.command()).isEqualTo("console");
        assertThat(i.workspace()).isEqualTo(HOME.toAbsolutePath());
        assertThat(i.language()).isNull();
        assertThat(i.json()).isFalse();
    }
}
