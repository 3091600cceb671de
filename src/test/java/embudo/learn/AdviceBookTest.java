package embudo.learn;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.catalog.Feature;
import embudo.catalog.Points;
import embudo.catalog.Scorecard;
import embudo.domain.Band;
import embudo.domain.Device;
import embudo.domain.Score;
import embudo.kernel.Language;
import embudo.text.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class AdviceBookTest {
    /** The texts that declarations call for; those of problems and warnings stand in code. */
    private static final Predicate<String> SPOKEN =
            Pattern.compile("learn\\.(action|advice|factor|group|priority|value)\\..+")
                    .asMatchPredicate();

    private final AdviceBook book = new AdviceBook(Catalog.load().advice());

    /** S-LEAD-05 for the hot band: 000, then what 003 adds. */
    @Test
    void hotLeadsAreCalled() {
        Advice hot = book.of(Band.HOT);
        assertThat(hot.recommendations())
                .containsExactly(
                        "immediate_call",
                        "premium_content",
                        "exclusive_access",
                        "limited_offer",
                        "personal_consultation");
        assertThat(hot.next())
                .isEqualTo(new Advice.NextAction("follow_up_call", "high", "phone", ""));
        assertThat(hot.then().starts()).isEqualTo("hot_leads");
    }

    @ParameterizedTest
    @EnumSource(Band.class)
    void everyBandHasAdviceWithWordsInBothLanguages(Band band) {
        Advice advice = book.of(band);
        assertThat(advice.band()).isEqualTo(band);
        for (Language language : Language.values())
            assertThat(words(advice)).allMatch(Texts.of(language)::has);
    }

    /** Nothing is kept for words that no band and no factor uses. */
    @Test
    void everyWordOfTheRoomIsDeclaredSomewhere() {
        Set<String> declared =
                Arrays.stream(Band.values())
                        .flatMap(band -> words(book.of(band)))
                        .collect(Collectors.toSet());
        Catalog.load()
                .scorecard()
                .factors()
                .forEach(f -> {
                    declared.add(Words.factor(reason(f.fact().key(), "")));
                    f.fact().words().forEach(w -> declared.add(Words.value(reason("", w))));
                });
        Catalog.load()
                .features()
                .features()
                .forEach(f -> {
                    declared.add(Words.factor(reason(f.key(), "")));
                    if (f.source() instanceof Feature.FromField field)
                        field.levels().forEach(w -> declared.add(Words.value(reason("", w))));
                });
        Catalog.load().chances().stream()
                .flatMap(table -> table.steps().stream())
                .flatMap(step -> step.advice().stream())
                .forEach(advice -> declared.add(Words.recommendation(advice)));
        Catalog.load().scorecard().factors().stream()
                .map(Scorecard.Factor::points)
                .filter(Points.Levels.class::isInstance)
                .flatMap(points -> ((Points.Levels) points).levels().stream())
                .forEach(level -> declared.add(Words.value(reason("", level.key()))));
        // What a model says of a word that is too rare for a level of its own.
        declared.add(Words.value(reason("", "other")));
        for (Device device : Device.values())
            declared.add(Words.value(reason("", device.name().toLowerCase(Locale.ROOT))));
        // What a model says of a feature without a value.
        declared.add(Words.value(reason("", "unknown")));
        declared.add(Words.factor(reason(RuleScore.NOTHING_KNOWN, "")));
        for (Score.Group group : Score.Group.values()) declared.add(Words.group(group));
        assertThat(Texts.bundle("learn", Language.EN).stringPropertyNames().stream().filter(SPOKEN))
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    private static Score.Reason reason(String factor, String shown) {
        return new Score.Reason(Score.Group.FIT, factor, shown, 0);
    }

    private static Stream<String> words(Advice advice) {
        return Stream.concat(
                advice.recommendations().stream().map(Words::recommendation),
                Stream.of(advice.next(), advice.then())
                        .filter(Objects::nonNull)
                        .flatMap(work -> Stream.of(Words.action(work), Words.priority(work))));
    }
}
