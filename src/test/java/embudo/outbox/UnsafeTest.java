package embudo.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Actor;
import embudo.domain.Command;
import embudo.domain.Command.State;
import embudo.domain.NewCommand;
import embudo.kernel.Notices;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.kernel.Work;
import embudo.plugins.FakeSettings;
import embudo.plugins.Jar;
import embudo.plugins.Plugins;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Commands that must not be repeated blindly: at most once, or a person decides. */
@Timeout(30)
class UnsafeTest {
    @TempDir Path folder;
    private final FakeSettings settings = new FakeSettings();
    private final Notices notices = new Notices();
    private final FakeCommands commands = new FakeCommands(Ticker.system(), notices);
    private final People nobody = new People();

    @Test
    void withoutAClearAnswerItIsUncertainAfterOneTry() throws Exception {
        Jar.write(folder.resolve("telex.jar"), Jar.source("telex", "Télex"));
        submit();
        drain(folder, commands);
        Command command = only(commands);
        assertThat(command.state()).isEqualTo(State.UNCERTAIN);
        assertThat(command.attempts()).isEqualTo(1);
        assertThat(Reason.read(command.error()))
                .isEqualTo(
                        new Reason(
                                "outbox.error.uncertain",
                                List.of("IllegalStateException: token=••••")));
    }

    @Test
    void foundOnTheWireAfterAKillItIsUncertainAndNotSent() throws Exception {
        Jar.write(folder.resolve("telex.jar"), Jar.source("telex", "Télex"));
        submit();
        commands.sending(List.of(only(commands).id()));
        FakeCommands next = commands.afterCrash(notices);
        drain(folder, next);
        assertThat(only(next).state()).isEqualTo(State.UNCERTAIN);
        assertThat(only(next).attempts()).as("no second try").isEqualTo(1);
        assertThat(Reason.read(only(next).error()).key()).isEqualTo("outbox.error.interrupted");
    }

    @Test
    void withoutItsConnectorNobodyKnowsAndNothingIsRepeated() {
        submit();
        commands.sending(List.of(only(commands).id()));
        FakeCommands next = commands.afterCrash(notices);
        drain(null, next);
        assertThat(only(next).state()).isEqualTo(State.UNCERTAIN);
    }

    @Test
    void aWaitingCommandWithoutItsConnectorFailsWithWords() {
        submit();
        drain(null, commands);
        assertThat(only(commands).state()).isEqualTo(State.FAILED);
        assertThat(Reason.read(only(commands).error()))
                .isEqualTo(new Reason("plugins.unknown", List.of("telex")));
    }

    private void submit() {
        NewCommand command = new NewCommand("telex", "send", "key-1", 0, "{}");
        commands.open("test", List.of(command), false, Actor.WINDOW);
    }

    private static Command only(FakeCommands commands) {
        return commands.page(0, Set.of(), 0, 1).rows().getFirst();
    }

    private void drain(Path plugIns, FakeCommands on) {
        try (Work work = new Work();
                Plugins plugins =
                        new Plugins(settings, settings.secrets(), Ticker.system(), plugIns)) {
            if (plugIns != null)
                plugins.configure("telex", Map.of("token", "t0ps3cret"), Actor.WINDOW);
            try (Sender sender =
                    new Sender(
                            on,
                            nobody,
                            nobody,
                            settings,
                            plugins,
                            notices,
                            work,
                            Ticker.system(),
                            band -> "none",
                            new Recipients(null, null, person -> true),
                            Bench.QUICK)) {
                sender.drain(Progress.NONE);
            }
        }
    }
}
