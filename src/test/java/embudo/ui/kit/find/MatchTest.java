package embudo.ui.kit.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

class MatchTest {
    private static final int NONE = -1_000_000;

    @Test
    void theLettersMustOccurInOrderWhateverCaseAndAccents() {
        assertThat(Match.of("mcas", "María Castro").places()).containsExactly(0, 6, 7, 8);
        assertThat(Match.of("MARIA", "maría castro")).isNotNull();
        assertThat(Match.of("lucía", "Lucia")).isNotNull();
        assertThat(Match.of("sac", "Castro")).isNull();
        assertThat(Match.of("castros", "Castro")).isNull();
    }

    @Test
    void nothingTypedFitsEverythingAlike() {
        assertThat(Match.of("  ", "anything").score()).isZero();
        assertThat(Match.of("", "").places()).isEmpty();
    }

    @Test
    void wholeNamesComeBeforeBeginningsBeforeWordsBeforeScatteredLetters() {
        assertThat(
                        ranked(
                                "set",
                                "Reset",
                                "Sunset trip",
                                "Settings",
                                "Set",
                                "Go to settings",
                                "Sweet"))
                .containsExactly(
                        "Set", "Settings", "Go to settings", "Reset", "Sunset trip", "Sweet");
    }

    @Test
    void initialsFindAName() {
        assertThat(ranked("io", "Ignacio Lopez", "Irene Ocampo", "Bio").getFirst())
                .isEqualTo("Irene Ocampo");
    }

    /** Against trying every way to place the letters. */
    @Test
    void thePlacesAreTheBestThereAre() {
        Random random = new Random(5);
        for (int round = 0; round < 3_000; round++) {
            String name = word(random, "ab ", 1 + random.nextInt(9));
            String typed = word(random, "ab", 1 + random.nextInt(3));
            Match match = Match.of(typed, name);
            int best = brute(typed, name, 0, 0, -1);
            assertThat(match == null).as("“%s” in “%s”", typed, name).isEqualTo(best == NONE);
            if (match == null) continue;
            int whole = typed.equals(name) ? 20 : 0;
            assertThat(match.score()).isEqualTo(best + whole - name.length() / 8);
            assertThat(
                            Arrays.stream(match.places())
                                    .mapToObj(i -> name.substring(i, i + 1))
                                    .collect(Collectors.joining()))
                    .isEqualTo(typed);
            assertThat(match.places()).isSorted().doesNotHaveDuplicates();
        }
    }

    /** Best points for the letters from {@code i} on, placed from {@code from} on. */
    private static int brute(String typed, String name, int i, int from, int last) {
        if (i == typed.length()) return 0;
        int best = NONE;
        for (int j = from; j < name.length(); j++) {
            if (name.charAt(j) != typed.charAt(i)) continue;
            int rest = brute(typed, name, i + 1, j + 1, j);
            if (rest == NONE) continue;
            boolean start = j == 0 || name.charAt(j - 1) == ' ';
            boolean next = i > 0 && last == j - 1;
            int here = 1 + (start ? 8 : 0) + (j == 0 ? 3 : 0) + (next ? 7 : 0);
            if (i > 0 && !next && !start) here -= 6;
            best = Math.max(best, here + rest);
        }
        return best;
    }

    private static String word(Random random, String letters, int length) {
        return random.ints(length, 0, letters.length())
                .mapToObj(i -> letters.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static List<String> ranked(String typed, String... names) {
        return Arrays.stream(names)
                .sorted((a, b) -> Match.of(typed, b).score() - Match.of(typed, a).score())
                .toList();
    }
}
