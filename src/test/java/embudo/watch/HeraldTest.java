package embudo.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import embudo.domain.Actor;
import embudo.domain.Command;
import embudo.domain.NewCommand;
import embudo.domain.watch.Alert;
import embudo.domain.watch.NoticeChannel;
import embudo.domain.watch.Severity;
import embudo.kernel.Language;
import embudo.kernel.Notices;
import embudo.kernel.Problem;
import embudo.ui.FakeSettings;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is told of alerts, when, by which ways and how often, S-ALRT-15. */
class HeraldTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final SampleWatch sample = new SampleWatch();
    private final MemoryAlerts book = new MemoryAlerts();
    private final FakeSettings settings = new FakeSettings(new Notices());
    private Instant now = Instant.parse("2026-11-19T13:32:00Z");
    private final WatchDesk desk =
            sample.desk(book, settings, new Notices(), () -> now, ZoneId.of("Europe/Madrid"));

    private Round after(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
        return desk.check();
    }

    private void arm() {
        NoticeSettings to = desk.settings();
        for (Severity severity : Severity.values())
            to.put(
                    NoticeSettings.recipientsKey(severity),
                    severity.key() + "@embudo.example",
                    Actor.COMMAND);
        to.put(NoticeSettings.phonesKey(), "+34 600 000 000", Actor.COMMAND);
        for (NoticeChannel channel : NoticeChannel.values())
            to.put(NoticeSettings.armedKey(channel), "true", Actor.COMMAND);
    }

    private List<NewCommand> about(String rule) {
        long id = alert(rule).id();
        return book.commands.values().stream()
                .filter(c -> c.key().startsWith("alert_" + id + "_"))
                .toList();
    }

    private Alert alert(String rule) {
        return book.latest().stream().filter(a -> a.rule().equals(rule)).findFirst().orElseThrow();
    }

    private static JsonNode data(NewCommand command) {
        try {
            return JSON.readTree(command.body()).get("data");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void nothingLeavesUnlessItsWayIsArmed() {
        desk.settings()
                .put(
                        NoticeSettings.recipientsKey(Severity.HIGH),
                        "team@embudo.example",
                        Actor.COMMAND);
        after(0);
        assertThat(after(5).raised()).isNotEmpty();
        assertThat(book.commands).isEmpty();
    }

    /** High: after five minutes, by e-mail and Slack; medium: after fifteen, by e-mail. */
    @Test
    void eachSeverityHasItsDelayAndWays() {
        arm();
        sample.gauges.put("cost_per_lead", 1_900, 180);
        after(0);
        after(4);
        assertThat(book.commands).as("all must hold first").isEmpty();
        after(1);
        assertThat(about("conversion_low"))
                .extracting(c -> data(c).path("channel").asText())
                .containsExactlyInAnyOrder("email", "slack");
        assertThat(about("cost_per_lead_high")).isEmpty();
        after(10);
        assertThat(about("cost_per_lead_high"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.operation()).isEqualTo("message.send");
                    assertThat(data(c).get("to").asText()).isEqualTo("medium@embudo.example");
                    assertThat(data(c).get("subject").asText()).startsWith("[Medium] ");
                    assertThat(data(c).get("service").asBoolean()).isTrue();
                });
        int told = book.commands.size();
        after(60);
        assertThat(book.commands).as("told once").hasSize(told);
    }

    /** Where nobody else is named, alerts and the digest go to one's own address. */
    @Test
    void onesOwnAddressHearsWhatNobodyElseIsNamedFor() {
        NoticeSettings to = desk.settings();
        assertThatThrownBy(() -> to.put(NoticeSettings.OWN, "no address", Actor.COMMAND))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() ->
                        to.put(
                                NoticeSettings.OWN,
                                "a@embudo.example, b@embudo.example",
                                Actor.COMMAND))
                .as("one address")
                .isInstanceOf(Problem.class);
        to.put(NoticeSettings.OWN, " ana@embudo.example ", Actor.COMMAND);
        to.put(NoticeSettings.recipientsKey(Severity.MEDIUM), "team@embudo.example", Actor.COMMAND);
        assertThat(to.addresses(Severity.HIGH)).containsExactly("ana@embudo.example");
        assertThat(to.addresses(Severity.LOW)).containsExactly("ana@embudo.example");
        assertThat(to.addresses(Severity.MEDIUM)).containsExactly("team@embudo.example");
        to.put(NoticeSettings.armedKey(NoticeChannel.EMAIL), "true", Actor.COMMAND);
        after(0);
        after(5);
        assertThat(about("conversion_low"))
                .extracting(c -> data(c).get("to").asText())
                .containsExactly("ana@embudo.example");
    }

    /** The hold: who recovers in time is never told of. */
    @Test
    void aHoldThatIsNotReachedTellsNobody() {
        arm();
        after(0);
        sample.gauges.put("conversion_rate", 0.3, 412);
        after(5);
        assertThat(book.commands.values())
                .noneMatch(c -> data(c).path("rule").asText().equals("conversion_low"));
    }

    /** The form of S-ALRT-06. */
    @Test
    void slackGetsChannelColourTitleAndFooter() {
        arm();
        after(0);
        after(5);
        NewCommand command =
                about("campaign_roas_low").stream()
                        .filter(c -> data(c).path("channel").asText().equals("slack"))
                        .findFirst()
                        .orElseThrow();
        JsonNode post = data(command).get("post");
        assertThat(command.operation()).isEqualTo("action.run");
        assertThat(post.get("channel").asText()).isEqualTo("#marketing-alerts");
        JsonNode attachment = post.get("attachments").get(0);
        assertThat(attachment.get("color").asText()).isEqualTo("#ff0000");
        assertThat(attachment.get("title").asText()).contains("autumn-demo");
        assertThat(attachment.get("footer").asText()).isEqualTo("Embudo 2026-11-19 14:37");
        assertThat(sample.rules.level(Severity.MEDIUM).colour()).isEqualTo("#ffaa00");
        assertThat(sample.rules.level(Severity.LOW).colour()).isEqualTo("#00aa00");
    }

    @Test
    void theEndIsToldToWhomTheBeginningWas() {
        arm();
        after(0);
        after(5);
        NewCommand mail =
                about("conversion_low").stream()
                        .filter(c -> data(c).path("channel").asText().equals("email"))
                        .findFirst()
                        .orElseThrow();
        sample.outbox.put(mail.key(), Command.State.SENT);
        sample.gauges.put("conversion_rate", 0.3, 412);
        after(1);
        assertThat(about("conversion_low"))
                .filteredOn(c -> c.key().contains("_resolved_"))
                .as("Slack never heard of it")
                .singleElement()
                .satisfies(c -> assertThat(data(c).get("subject").asText()).startsWith("Over: "));
    }

    /** Nobody was there when the hold ended: the notice names the moment it is about. */
    @Test
    void lateNoticesNameTheirMoment() {
        arm();
        after(0);
        after(24 * 60);
        assertThat(about("conversion_low"))
                .isNotEmpty()
                .allSatisfy(c ->
                        assertThat(data(c).get("subject").asText())
                                .startsWith("(late, from 2026-11-19 14:32) "));
    }

    @Test
    void whatWaitedInTheOutboxIsLateOrSaidNoMore() {
        arm();
        after(0);
        after(5);
        NewCommand written = about("conversion_low").getFirst();
        Command waiting =
                new Command(
                        1,
                        1,
                        "webhook",
                        written.operation(),
                        written.key(),
                        0,
                        written.body(),
                        Command.State.WAITING,
                        0,
                        now,
                        null,
                        now,
                        null);
        Leaving leaving = new Leaving(book, () -> now);
        assertThat(leaving.body(waiting).orElseThrow()).doesNotContain("(late");
        now = now.plus(Duration.ofHours(3));
        assertThat(leaving.body(waiting).orElseThrow())
                .contains("(late, from 2026-11-19 14:32)")
                .doesNotContain("if_late");
        desk.acknowledge(alert("conversion_low").id(), Actor.WINDOW);
        assertThat(leaving.body(waiting)).as("somebody has seen it").isEqualTo(Optional.empty());
    }

    /** Low: nobody at once, all in one mail of the day. */
    @Test
    void lowOnesStandInTheDigestOnce() {
        arm();
        assertThat(sample.rules.level(Severity.LOW).told()).isFalse();
        long person = 7;
        var rule = sample.rules.rule("long_inactivity");
        after(0);
        sample.reach.people.put(rule.who(), Set.of(person));
        after(1);
        assertThat(about("long_inactivity")).isEmpty();
        after(24 * 60);
        List<NewCommand> digests =
                book.commands.values().stream()
                        .filter(c -> c.key().startsWith("alertdigest_"))
                        .toList();
        assertThat(digests).singleElement();
        assertThat(data(digests.getFirst()).get("to").asText()).isEqualTo("low@embudo.example");
        assertThat(data(digests.getFirst()).get("text").asText())
                .contains(rule.name().get(Language.EN));
        sample.outbox.put(digests.getFirst().key(), Command.State.WAITING);
        after(1);
        after(24 * 60);
        assertThat(book.commands.keySet())
                .filteredOn(k -> k.startsWith("alertdigest_"))
                .as("nothing new the day after")
                .hasSize(1);
    }

    @Test
    void settingsSayWhatTheyTake() {
        NoticeSettings to = desk.settings();
        assertThatThrownBy(() -> to.put("alerts.armed.email", "true", Actor.COMMAND))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("watch.setting.nobody");
        assertThatThrownBy(() -> to.put("alerts.recipients.high", "someone at home", Actor.COMMAND))
                .hasMessageContaining("watch.setting.address");
        assertThatThrownBy(() -> to.put("alerts.phones", "600", Actor.COMMAND))
                .hasMessageContaining("watch.setting.phone");
        assertThatThrownBy(() -> to.put("alerts.digest.hour", "24", Actor.COMMAND))
                .hasMessageContaining("watch.setting.hour");
        assertThatThrownBy(() -> to.put("alerts.slack.channel", "alerts", Actor.COMMAND))
                .hasMessageContaining("watch.setting.slack");
        assertThatThrownBy(() -> to.put("alerts.nothing", "x", Actor.COMMAND))
                .hasMessageContaining("watch.setting.unknown");
        assertThat(to.now())
                .containsEntry("alerts.armed.sms", "false")
                .containsEntry("alerts.slack.channel", "#marketing-alerts")
                .containsEntry("alerts.digest.hour", "8");
    }
}
