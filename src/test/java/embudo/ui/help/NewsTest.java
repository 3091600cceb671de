package embudo.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.kernel.Language;

import org.junit.jupiter.api.Test;

class NewsTest {
    @Test
    void versionsAndTheirChangesAreReadAndLongLinesJoined() {
        assertThat(
                        News.parse(
                                "# All\n## 2.0\n### Added\n- `one`\n  and more\n- two\n\n## 1.0\n- a\n"))
                .containsExactly(
                        new News.Version("2.0", java.util.List.of("one and more", "two")),
                        new News.Version("1.0", java.util.List.of("a")));
    }

    @Test
    void bothLanguagesTellOfTheSameVersions() {
        var english = News.of(Language.EN);
        var spanish = News.of(Language.ES);
        assertThat(spanish).hasSameSizeAs(english).isNotEmpty();
        for (int i = 0; i < english.size(); i++) {
            assertThat(number(spanish.get(i))).isEqualTo(number(english.get(i)));
            assertThat(spanish.get(i).changes()).isNotEmpty();
        }
    }

    private static String number(News.Version version) {
        return version.name().replaceAll("[^0-9.]", "");
    }
}
