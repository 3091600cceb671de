package embudo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.text.Texts;

/** Asks what went wrong, and that both languages have words for it. */
final class Problems {
    private Problems() {}

    /** The key of the problem thrown; fails when none is, or when it has no words. */
    static String of(Runnable action) {
        try {
            action.run();
        } catch (Problem problem) {
            for (Language language : Language.values())
                assertThat(Texts.of(language).say(problem))
                        .isNotEqualTo(problem.key())
                        .doesNotContain("{");
            return problem.key();
        }
        throw new AssertionError("nothing went wrong");
    }
}
