package embudo.cli;

import embudo.kernel.Money;
import embudo.measure.Tape;
import embudo.measure.WebinarRoom;
import embudo.measure.live.LiveState;
import embudo.measure.live.ReplayClock;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code replay WEBINAR}: plays a past webinar and prints its counters minute by minute. It reads a
 * copy and writes nothing, so no figure changes.
 */
@Command(name = "replay", mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    private static final long NAP_NANOS = 5_000_000;
    private final Session session;

    @Parameters(paramLabel = "WEBINAR")
    String webinar;

    @Option(names = "--speed", paramLabel = "TIMES")
    int speed;

    ReplayCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Services services = session.settled();
        Terminal terminal = session.terminal();
        Tape tape = services.rooms().tape(webinar);
        ReplayClock clock =
                new ReplayClock(
                        services.ticker(),
                        tape.webinar().startsAt(),
                        tape.end(),
                        Math.max(1, speed));
        terminal.say("cli.replay.badge", tape.webinar().title());
        List<LiveState> states = new ArrayList<>();
        if (!terminal.json()) head();
        clock.play();
        for (Instant at = clock.first().plusSeconds(60);
                !terminal.cancelled().getAsBoolean();
                at = at.plusSeconds(60)) {
            Instant due = at.isAfter(clock.last()) ? clock.last() : at;
            // Without a speed there is nothing to wait for.
            while (speed > 0 && clock.now().isBefore(due)) LockSupport.parkNanos(NAP_NANOS);
            LiveState state = LiveState.of(tape, due, services.roomRules());
            states.add(state);
            if (!terminal.json()) line(state);
            if (!due.isBefore(clock.last())) break;
        }
        WebinarRoom whole = tape.whole();
        if (terminal.json()) terminal.result(json(tape, states, whole));
        else
            terminal.say(
                    "cli.replay.whole",
                    whole.registered(),
                    whole.attendees().size(),
                    whole.buyers(),
                    terminal.texts().formats().money(new Money(whole.revenue(), currency())));
        return 0;
    }

    private String currency() {
        return session.services().settings().currency();
    }

    private void head() {
        session.terminal()
                .line(
                        String.join(
                                "\t",
                                List.of(
                                                "minute",
                                                "registered",
                                                "joined",
                                                "here",
                                                "engagement",
                                                "chats",
                                                "questions",
                                                "polls",
                                                "converters")
                                        .stream()
                                        .map(c -> session.terminal().texts().get("cli.column." + c))
                                        .toList()));
    }

    private void line(LiveState state) {
        WebinarRoom room = state.room();
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(state.minute()));
        cells.add(String.valueOf(room.registered()));
        cells.add(String.valueOf(room.attendees().size()));
        cells.add(String.valueOf(state.here()));
        cells.add(
                Double.isNaN(room.engagement())
                        ? "–"
                        : session.terminal().texts().formats().number(room.engagement(), 1));
        for (WebinarRoom.Deeds d : room.deeds()) cells.add(String.valueOf(sum(d)));
        cells.add(String.valueOf(room.buyers()));
        session.terminal().line(String.join("\t", cells));
    }

    private static long sum(WebinarRoom.Deeds deeds) {
        return deeds.minutes().stream().mapToLong(n -> n).sum();
    }

    private static Map<String, Object> json(Tape tape, List<LiveState> states, WebinarRoom whole) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", tape.webinar().externalId());
        json.put("title", tape.webinar().title());
        json.put("replay", true);
        json.put("minutes", states.stream().map(ReplayCommand::state).toList());
        json.put("final", counters(whole));
        return json;
    }

    private static Map<String, Object> state(LiveState state) {
        Map<String, Object> json = counters(state.room());
        json.put("minute", state.minute());
        json.put("here", state.here());
        json.put("insights", state.insights().stream().map(i -> i.rule().key()).toList());
        return json;
    }

    private static Map<String, Object> counters(WebinarRoom room) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("registered", room.registered());
        json.put("joined", room.attendees().size());
        json.put("engagement", FigureCommands.number(room.engagement()));
        for (WebinarRoom.Deeds d : room.deeds()) json.put(d.kind(), sum(d));
        json.put("conversions", room.buyers());
        return json;
    }
}
