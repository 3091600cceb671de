package embudo.catalog.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;

/** Comparing as folded is folding and comparing. */
class FoldedTest {
    private static final String LETTERS = "aAbBzZ\u0301\u00e9\u00c9\u00f8\u00df @\u0130";

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(6); n > 0; n--)
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return text.toString();
    }

    @Test
    void aTextIsComparedAsItIsWhenFolded() {
        Random random = new Random(11);
        for (int i = 0; i < 50_000; i++) {
            String one = text(random);
            String other = Folded.of(text(random));
            assertThat(Integer.signum(Folded.compare(one, other)))
                    .as("%s with %s", one, other)
                    .isEqualTo(Integer.signum(Folded.of(one).compareTo(other)));
        }
        assertThat(Folded.compare("Peña", "pena")).isZero();
    }
}
