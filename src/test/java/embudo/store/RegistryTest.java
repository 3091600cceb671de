package embudo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.domain.Actor;
import embudo.domain.ModelVersion;
import embudo.domain.ModelVersion.State;
import embudo.domain.Models;
import embudo.domain.NewModel;
import embudo.domain.Score;
import embudo.domain.Stage;
import embudo.kernel.Notices;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The registry of models (S-APP-04) and learned scores. */
class RegistryTest {
    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");
    private static final byte[] BYTES = {1, 2, 3};

    @TempDir Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder, Ticker.fixed(NOON), new Notices());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private ModelVersion add() {
        return store.models()
                .add(
                        new NewModel("lead-score", 800, 60, "{}", "f00", Map.of("early", BYTES)),
                        Actor.COMMAND);
    }

    private List<State> states() {
        return store.models().versions("lead-score").stream().map(ModelVersion::state).toList();
    }

    @Test
    void versionsCountUpAndBeginAsCandidates() {
        add();
        ModelVersion second = add();
        assertThat(second.name()).isEqualTo("lead-score-2");
        assertThat(states()).containsExactly(State.CANDIDATE, State.CANDIDATE);
        assertThat(store.models().active("lead-score")).isEmpty();
        assertThat(store.models().part(second, "early")).isEqualTo(BYTES);
    }

    @Test
    void oneVersionIsInForceAndGoingBackRestoresTheOneBefore() {
        Models models = store.models();
        add();
        add();
        add();
        models.promote("lead-score", 1, Actor.COMMAND);
        models.promote("lead-score", 3, Actor.COMMAND);
        assertThat(states()).containsExactly(State.ACTIVE, State.CANDIDATE, State.RETIRED);
        // Version 2 was never in force, so going back skips it.
        assertThat(models.rollBack("lead-score", Actor.COMMAND))
                .map(ModelVersion::version)
                .contains(1);
        assertThat(models.rollBack("lead-score", Actor.COMMAND)).isEmpty();
        assertThatThrownBy(() -> models.rollBack("lead-score", Actor.COMMAND))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> models.promote("lead-score", 9, Actor.COMMAND))
                .isInstanceOf(Problem.class);
    }

    @Test
    void theRegistryOutlivesTheProcess() throws Exception {
        add();
        store.models().promote("lead-score", 1, Actor.COMMAND);
        store.close();
        open();
        ModelVersion found = store.models().active("lead-score").orElseThrow();
        assertThat(found.rows()).isEqualTo(800);
        assertThat(found.promotedAt()).isEqualTo(NOON);
        assertThat(store.models().part(found, "early")).isEqualTo(BYTES);
        Files.delete(folder.resolve("models/lead-score-1-early.model"));
        assertThatThrownBy(() -> store.models().part(found, "early")).isInstanceOf(Problem.class);
    }

    @Test
    void learnedScoresComeBackWithTheirProbability() {
        Score learned =
                new Score(
                        7,
                        81,
                        Score.Kind.MODEL,
                        "lead-score-1",
                        List.of(),
                        NOON,
                        new Score.Learned(.84, 50, -3));
        Score ruled = new Score(8, 20, Score.Kind.RULE, "rules-1", List.of(), NOON);
        store.cursors()
                .add("scoring", new Stage.Result(List.of(learned, ruled), List.of(), List.of()));
        assertThat(store.scores().of(7)).contains(learned);
        assertThat(store.scores().of(8)).contains(ruled);
        assertThat(store.cursors().of("scoring")).isZero();
    }
}
