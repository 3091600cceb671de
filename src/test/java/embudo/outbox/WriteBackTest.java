package embudo.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Actor;
import embudo.domain.Command;
import embudo.domain.ContactField;
import embudo.domain.NewCommand;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.outbox.Dispatch.Planned;
import embudo.plugins.FakeSettings;
import embudo.plugins.Plugins;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * S-LEAD-15: score, segment and next action; never the same twice in a row, again after a change.
 */
class WriteBackTest {
    private static final Instant NOW = Instant.parse("2026-11-19T15:50:00.123Z");

    private final FakeSettings settings = new FakeSettings();
    private final Plugins plugins =
            new Plugins(settings, settings.secrets(), Ticker.fixed(NOW), null);
    private final People people = People.complete(3);
    private final FakeCommands commands = new FakeCommands(Ticker.fixed(NOW), new Notices());

    @BeforeEach
    void setUp() {
        plugins.configure(
                "webhook",
                Map.of("url", "https://crm.example/in", "secret", Receiver.SECRET),
                Actor.WINDOW);
    }

    @AfterEach
    void close() {
        plugins.close();
    }

    private WriteBack writeBack() {
        return new WriteBack(
                people, people, commands, plugins, Ticker.fixed(NOW), band -> "do_" + band.key());
    }

    private Dispatch prepare(Long... who) {
        return writeBack().prepare("webhook", Arrays.asList(who));
    }

    /** Sends what may go, as the pump would. */
    private long push(Long... who) {
        List<NewCommand> sendable = prepare(who).sendable();
        if (!sendable.isEmpty())
            commands.open("outbox.title.scores", sendable, false, Actor.WINDOW);
        return sendable.size();
    }

    private Command last(long person) {
        return commands.last("webhook", "lead.score", List.of(person)).get(person);
    }

    @Test
    void exactlyWhatTheConsoleOwnsLeaves() {
        people.edit(1, Map.of(ContactField.EXTERNAL_ID, "700001"), Actor.WINDOW);
        NewCommand command = prepare(1L).sendable().getFirst();
        assertThat(command.operation()).isEqualTo("lead.score");
        assertThat(command.body())
                .isEqualTo(
                        "{\"type\":\"lead.score\",\"timestamp\":\"2026-11-19T15:50:00Z\","
                                + "\"data\":{\"id\":1,\"email\":\"lead1@acme.example\","
                                + "\"external_id\":\"700001\",\"lead_score\":84,"
                                + "\"segment\":\"hot_lead\",\"next_action\":\"do_hot_lead\","
                                + "\"lead_status\":\"hot_lead\"}}");
    }

    @Test
    void anUnchangedScoreIsHeldAndAReturningOneIsNot() {
        assertThat(push(1L)).isEqualTo(1);
        assertThat(prepare(1L).planned())
                .extracting(Planned::hold)
                .containsExactly("outbox.hold.unchanged");
        people.score(1, 61);
        assertThat(push(1L)).isEqualTo(1);
        people.score(1, 84);
        assertThat(push(1L)).as("84 again, after 61").isEqualTo(1);
        assertThat(last(1).body()).contains("\"lead_score\":84");
        assertThat(push(1L)).isZero();
    }

    @Test
    void whatFailedMayBeSaidAgain() {
        push(1L);
        Command first = last(1);
        commands.sending(List.of(first.id()));
        commands.settle(first.id(), Command.State.FAILED, null, null);
        assertThat(push(1L)).isEqualTo(1);
        assertThat(last(1).key()).isNotEqualTo(first.key());
    }

    @Test
    void whoMustNotBeTalkedAboutIsHeld() {
        people.add(7, Map.of(ContactField.FIRST_NAME, "Noor"));
        people.score(7, 90);
        people.edit(1, Map.of(ContactField.LEAD_STATUS, "unsubscribed"), Actor.WINDOW);
        assertThat(prepare(1L, 7L, 99L, 2L).planned())
                .extracting(Planned::hold)
                .containsExactly(
                        "outbox.hold.leaveAlone", "outbox.hold.noEmail", "outbox.hold.gone", null);
    }

    /** By itself it only says another band; a person may push a score within one. */
    @Test
    void onlyAnotherBandLeavesByItself() {
        push(1L, 2L);
        people.score(1, 83);
        people.score(2, 79);
        assertThat(writeBack().bandChanges("webhook", Set.of(1L, 2L, 3L)))
                .extracting(NewCommand::person)
                .as("2 fell out of hot, 3 was never told of")
                .containsExactlyInAnyOrder(2L, 3L);
        assertThat(push(1L)).as("asked for").isEqualTo(1);
    }

    /** Whatever comes between: told is exactly the sequence of scores without repeats in a row. */
    @Test
    void theServiceHearsEveryChangeOnce() {
        Random random = new Random(17);
        Set<String> keys = new HashSet<>();
        int told = -1;
        int expected = 0;
        for (int step = 0; step < 300; step++) {
            int score = 58 + random.nextInt(4);
            people.score(1, score);
            if (score != told) expected++;
            told = score;
            for (int again = random.nextInt(3); again >= 0; again--)
                for (NewCommand c : prepare(1L).sendable()) {
                    commands.open("t", List.of(c), false, Actor.WINDOW);
                    assertThat(keys.add(c.key())).isTrue();
                }
        }
        assertThat(keys).hasSize(expected);
    }
}
