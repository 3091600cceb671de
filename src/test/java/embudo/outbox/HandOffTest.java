package embudo.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.domain.NewCommand;
import embudo.kernel.Notices;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;
import embudo.outbox.Dispatch.Planned;
import embudo.plugins.FakeSettings;
import embudo.plugins.Plugins;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** S-INT-30 and the action trigger_webhook: what leaves is what was shown. */
class HandOffTest {
    private static final Instant NOW = Instant.parse("2026-11-19T15:50:00.123Z");

    private final FakeSettings settings = new FakeSettings();
    private final Plugins plugins =
            new Plugins(settings, settings.secrets(), Ticker.fixed(NOW), null);
    private final People people = People.complete(1);

    @BeforeEach
    void setUp() {
        plugins.configure(
                "webhook",
                Map.of("url", "https://hooks.example/in", "secret", Receiver.SECRET),
                Actor.WINDOW);
    }

    @AfterEach
    void close() {
        plugins.close();
    }

    @Test
    void theEventHoldsTheLeadTheScoreItsThreeMainReasonsAndTheNextAction() {
        assertThat(prepare(1L).sendable()).hasSize(1);
        NewCommand command = prepare(1L).sendable().getFirst();
        assertThat(command.operation()).isEqualTo("lead.handoff");
        assertThat(command.person()).isEqualTo(1);
        // The factors weigh 62, 18, 11 and -7: the last is left out.
        assertThat(command.body())
                .isEqualTo(
                        "{\"type\":\"lead.handoff\",\"timestamp\":\"2026-11-19T15:50:00Z\","
                                + "\"data\":{\"id\":1,\"name\":\"Lead Number 1\","
                                + "\"email\":\"lead1@acme.example\",\"company\":\"Acme\","
                                + "\"job_title\":\"Director\",\"score\":84,\"band\":\"hot_lead\","
                                + "\"reasons\":["
                                + "{\"factor\":\"attended\",\"value\":\"1\",\"points\":62},"
                                + "{\"factor\":\"pricing_visits\",\"value\":\"3\",\"points\":18},"
                                + "{\"factor\":\"job_title\",\"value\":\"Director\",\"points\":11}],"
                                + "\"next_action\":\"do_hot_lead\"}}");
    }

    @Test
    void theKeyStaysWhileTheContentStays() {
        String key = prepare(1L).sendable().getFirst().key();
        assertThat(key).matches("em_[0-9a-f]{32}");
        assertThat(new HandOffTest().keyOf(1L, Ticker.fixed(NOW.plusSeconds(86_400))))
                .as("another day, another process")
                .isEqualTo(key);

        people.score(1, 61);
        assertThat(prepare(1L).sendable().getFirst().key()).isNotEqualTo(key);
    }

    private String keyOf(long person, Ticker ticker) {
        setUp();
        try {
            return handOff(ticker).prepare("webhook", List.of(person)).sendable().getFirst().key();
        } finally {
            close();
        }
    }

    @Test
    void holdsWhoCannotOrMustNotBeHandedOver() {
        people.add(2, Map.of(ContactField.FIRST_NAME, "Noor"));
        people.score(2, 90);
        people.add(3, Map.of(ContactField.EMAIL, "ines@acme.example"));

        Dispatch dispatch = prepare(1L, 2L, 3L, 9L, 1L);
        assertThat(dispatch.planned())
                .extracting(Planned::subject, Planned::hold)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Lead Number 1", null),
                        org.assertj.core.groups.Tuple.tuple("Noor", "outbox.hold.noEmail"),
                        org.assertj.core.groups.Tuple.tuple("ines", "outbox.hold.unscored"),
                        org.assertj.core.groups.Tuple.tuple("#9", "outbox.hold.gone"));
        assertThat(dispatch.held()).isEqualTo(3);
        assertThat(dispatch.sendable()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unsubscribed",
                "Unsubscribed",
                "do-not-contact",
                "Do not contact",
                "DNC",
                "No contactar",
                "dado de baja"
            })
    void holdsWhoAskedToBeLeftAlone(String status) {
        people.edit(1, Map.of(ContactField.LEAD_STATUS, status), Actor.WINDOW);
        assertThat(prepare(1L).planned())
                .extracting(Planned::hold)
                .containsExactly("outbox.hold.leaveAlone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "contacted", "Open - Not Contacted", "customer"})
    void otherStatusesMayBeHandedOver(String status) {
        people.edit(1, Map.of(ContactField.LEAD_STATUS, status), Actor.WINDOW);
        assertThat(prepare(1L).held()).isZero();
    }

    @Test
    void saysWhenTheConnectorIsUnknownOrNotSetUp() {
        assertThatThrownBy(() -> handOff(Ticker.system()).prepare("telex", List.of(1L)))
                .isInstanceOf(Problem.class)
                .hasMessage("plugins.unknown[telex]");
        plugins.configure("webhook", java.util.Collections.singletonMap("url", null), Actor.WINDOW);
        assertThatThrownBy(() -> prepare(1L))
                .isInstanceOf(Problem.class)
                .hasMessage("plugins.notReady[webhook]");
    }

    private Dispatch prepare(Long... ids) {
        return handOff(Ticker.fixed(NOW)).prepare("webhook", List.of(ids));
    }

    private HandOff handOff(Ticker ticker) {
        FakeCommands commands = new FakeCommands(ticker, new Notices());
        return new HandOff(people, people, commands, plugins, ticker, band -> "do_" + band.key());
    }
}
