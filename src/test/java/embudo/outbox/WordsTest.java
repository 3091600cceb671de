package embudo.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.kernel.Language;
import embudo.text.Texts;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"outbox", "plugins"})
    void bothLanguagesSayTheSameThings(String room) {
        assertThat(Texts.bundle(room, Language.ES).keySet())
                .isNotEmpty()
                .isEqualTo(Texts.bundle(room, Language.EN).keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aStoredReasonIsSaidInTheReadersLanguage(Language language) {
        Reason reason = Reason.read(Reason.of("outbox.error.gaveUp", "HTTP 500", 8).stored());
        String said = Texts.of(language).get(reason.key(), reason.args().toArray());
        assertThat(said)
                .contains("HTTP 500", "8", language == Language.ES ? "intentos" : "tries")
                .doesNotContain("{");
    }
}
