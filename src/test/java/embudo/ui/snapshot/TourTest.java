package embudo.ui.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.kernel.Language;
import embudo.kernel.Progress;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.Windows;
import embudo.ui.kit.Theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@ExtendWith(FxTest.class)
class TourTest {
    @Test
    void pairsMeetEveryTwoOfLanguageThemeAndSize() {
        List<Shot> all = Coverage.FULL.shots(List.of("a", "b"));
        List<Shot> some = Coverage.PAIRS.shots(List.of("a", "b"));
        assertThat(all).hasSize(48).doesNotHaveDuplicates().containsAll(some);
        assertThat(some).hasSize(26);
        List<Function<Shot, Object>> sides =
                List.of(
                        Shot::screen,
                        Shot::language,
                        Shot::mode,
                        s -> s.width() + "@" + s.textSize());
        for (Function<Shot, Object> one : sides)
            for (Function<Shot, Object> other : sides)
                assertThat(pairs(some, one, other)).isEqualTo(pairs(all, one, other));
    }

    private static Set<List<Object>> pairs(
            List<Shot> shots, Function<Shot, Object> one, Function<Shot, Object> other) {
        return shots.stream()
                .map(s -> List.of(one.apply(s), other.apply(s)))
                .collect(Collectors.toSet());
    }

    @Test
    void everyPictureOfTodayIsTakenAndClean() throws Exception {
        Path folder = Path.of("target", "tour-today");
        try (FakeServices fakes = new FakeServices()) {
            Tour.Result result =
                    new Tour(
                                    (language, mode) -> Windows.open(fakes, language, mode),
                                    folder,
                                    Coverage.PAIRS)
                            .run(List.of("today"), Progress.NONE);
            assertThat(result.pictures()).hasSize(13).allMatch(Files::isRegularFile);
            assertThat(result.contactSheet()).isRegularFile();
            assertThat(fakes.notices.size()).as("subscriptions left").isZero();
            assertThat(result.findings()).isEmpty();
        }
    }

    /** Three in a row of one size: the third was once drawn like the second. */
    @Test
    void picturesOfOneSizeShowWhatChanged() {
        try (FakeServices fakes = new FakeServices();
                Snapshots snapshots =
                        new Snapshots((language, mode) -> Windows.open(fakes, language, mode))) {
            List<Pixels> taken =
                    IntStream.of(100, 150, 200)
                            .mapToObj(size ->
                                    new Shot(
                                            "today",
                                            Language.EN,
                                            Theme.Mode.LIGHT,
                                            1366,
                                            768,
                                            size))
                            .map(shot -> snapshots.take(shot).pixels())
                            .toList();
            assertThat(taken.get(1).same(taken.get(0))).isFalse();
            assertThat(taken.get(2).same(taken.get(1))).isFalse();
        }
    }
}
