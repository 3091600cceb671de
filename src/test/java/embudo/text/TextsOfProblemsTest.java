package embudo.text;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.kernel.Language;
import embudo.kernel.Problem;

import org.junit.jupiter.api.Test;

import java.util.List;

class TextsOfProblemsTest {
    @Test
    void problemsInsideAProblemAreSaidInTheSameLanguage() {
        Problem inner = new Problem("kernel.cancelled");
        Problem outer = new Problem("catalog.refused", 2, List.of(inner, inner));
        Texts spanish = Texts.of(Language.ES);
        assertThat(spanish.say(outer).lines())
                .hasSize(3)
                .endsWith(spanish.get("kernel.cancelled"), spanish.get("kernel.cancelled"));
    }
}
