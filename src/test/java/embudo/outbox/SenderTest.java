package embudo.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import embudo.domain.Actor;
import embudo.domain.Command;
import embudo.domain.Command.State;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.kernel.Topic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(60)
class SenderTest {
    private static final List<Receiver.Act> FAULTS =
            List.of(
                    Receiver.Act.REFUSE_500,
                    Receiver.Act.TAKE_THEN_500,
                    Receiver.Act.DROP,
                    Receiver.Act.TAKE_THEN_DROP);

    /** Half of the first five tries of every message go wrong, some of them after it was taken. */
    static Receiver.Script unreliable(long seed) {
        return (id, before) -> {
            Random random = new Random(seed * 31 + id.hashCode() * 7L + before);
            if (before >= 5 || random.nextBoolean()) return Receiver.Act.TAKE;
            if (random.nextInt(40) == 0) return Receiver.Act.TAKE_THEN_SILENCE;
            return FAULTS.get(random.nextInt(FAULTS.size()));
        };
    }

    @Test
    void everyLeadArrivesOnceInEffectThroughAnUnreliableReceiver() throws Exception {
        try (Receiver receiver = new Receiver(unreliable(4));
                Bench bench = new Bench(receiver.url(), 200)) {
            bench.sender.start();
            bench.submit(200, false);
            await().until(() -> count(bench, State.SENT) == 200);

            assertThat(receiver.taken).hasSize(200);
            assertThat(receiver.bodies).hasSize(200).doesNotHaveDuplicates();
            assertThat(receiver.forged).hasValue(0);
            assertThat(receiver.mostAtOnce.get()).isBetween(2, 4);
            assertThat(receiver.taken.values())
                    .as("the test is worth something only when repeats came")
                    .anyMatch(times -> times > 1);
            assertThat(bench.commands.counts()).isEqualTo(Map.of(State.SENT, 200L));
        }
    }

    @Test
    void whatIsSentIsWhatWasShown() throws Exception {
        try (Receiver receiver = new Receiver((id, before) -> Receiver.Act.TAKE);
                Bench bench = new Bench(receiver.url(), 3)) {
            Dispatch shown = bench.sender.prepareLeads("webhook", List.of(1L, 2L, 3L));
            bench.sender.submit(shown, false, Actor.WINDOW);
            bench.sender.drain(Progress.NONE);
            assertThat(receiver.bodies)
                    .containsExactlyInAnyOrderElementsOf(
                            shown.sendable().stream().map(c -> c.body()).toList());
        }
    }

    @Test
    void theSameHandOverAgainIsHeldAsSentAlready() throws Exception {
        try (Receiver receiver = new Receiver((id, before) -> Receiver.Act.TAKE);
                Bench bench = new Bench(receiver.url(), 2)) {
            bench.submit(2, false);
            bench.sender.drain(Progress.NONE);
            Dispatch again = bench.sender.prepareLeads("webhook", List.of(1L, 2L));
            assertThat(again.planned())
                    .extracting(Dispatch.Planned::hold)
                    .containsOnly("outbox.hold.alreadySent");
            assertThatThrownBy(() -> bench.sender.submit(again, false, Actor.WINDOW))
                    .isInstanceOf(Problem.class)
                    .hasMessageStartingWith("outbox.nothingToSend");
            assertThat(receiver.requests).hasValue(2);
        }
    }

    @Test
    void aDryRunOpensNoConnectionAndLeavesTheRealSendPossible() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Bench bench = new Bench("http://127.0.0.1:" + door.getLocalPort() + "/in", 5)) {
            Thread.ofVirtual().start(() -> countConnections(door, connections));
            bench.sender.start();
            bench.submit(5, true);
            bench.submit(5, true);
            bench.sender.drain(Progress.NONE);
            assertThat(bench.commands.counts()).isEqualTo(Map.of(State.REHEARSED, 10L));
            assertThat(connections).hasValue(0);
            assertThat(bench.sender.prepareLeads("webhook", List.of(1L)).held()).isZero();

            bench.submit(1, false);
            await("the counter counts at all").until(() -> connections.get() > 0);
        }
    }

    private static void countConnections(ServerSocket door, AtomicInteger connections) {
        try {
            while (true) {
                door.accept().close();
                connections.incrementAndGet();
            }
        } catch (java.io.IOException closed) {
            assertThat(door.isClosed()).isTrue();
        }
    }

    @Test
    void offlineByChoiceHoldsEverythingUntilSwitchedBack() throws Exception {
        try (Receiver receiver = new Receiver((id, before) -> Receiver.Act.TAKE);
                Bench bench = new Bench(receiver.url(), 3)) {
            List<Topic> topics = new CopyOnWriteArrayList<>();
            bench.notices.subscribe(topics::add);
            bench.sender.setOffline(true, Actor.WINDOW);
            bench.sender.start();
            bench.submit(3, false);
            bench.sender.drain(Progress.NONE);
            assertThat(bench.sender.link()).isEqualTo(new Outbox.Link(true, true, 3, 0));
            assertThat(receiver.requests).hasValue(0);

            bench.sender.setOffline(false, Actor.WINDOW);
            await().until(() -> count(bench, State.SENT) == 3);
            assertThat(bench.sender.link()).isEqualTo(new Outbox.Link(false, false, 0, 0));
            assertThat(topics).contains(Topic.LINK);
        }
    }

    @Test
    void aLostServiceHoldsCommandsAndFailsNone() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (Bench bench = new Bench("http://127.0.0.1:" + port + "/in", 20)) {
            bench.submit(20, false);
            bench.sender.drain(Progress.NONE);
            assertThat(bench.sender.link()).isEqualTo(new Outbox.Link(true, false, 20, 0));

            try (Receiver receiver = new Receiver(port, (id, before) -> Receiver.Act.TAKE)) {
                await().until(() -> count(bench, State.SENT) == 20);
                assertThat(receiver.taken).hasSize(20);
                assertThat(bench.sender.link().offline()).isFalse();
            }
        }
    }

    @Test
    void aRefusalForGoodFailsWithTheReasonAndAPersonMaySendItAgain() throws Exception {
        AtomicInteger gone = new AtomicInteger(1);
        try (Receiver receiver =
                        new Receiver((id, before) ->
                                gone.get() > 0 ? Receiver.Act.GONE_410 : Receiver.Act.TAKE);
                Bench bench = new Bench(receiver.url(), 1)) {
            bench.submit(1, false);
            bench.sender.drain(Progress.NONE);
            Command failed = bench.commands.page(0, Set.of(State.FAILED), 0, 9).rows().getFirst();
            assertThat(Reason.read(failed.error()))
                    .isEqualTo(new Reason("outbox.error.refused", List.of("HTTP 410")));
            assertThat(receiver.requests).hasValue(1);
            assertThat(bench.sender.link().attention()).isEqualTo(1);

            gone.set(0);
            bench.commands.decide(failed.id(), State.WAITING, Actor.WINDOW);
            await().until(() -> count(bench, State.SENT) == 1);
            assertThat(receiver.taken).containsEntry(failed.key(), 1);
        }
    }

    @Test
    void eightTriesAreEnough() throws Exception {
        try (Receiver receiver = new Receiver((id, before) -> Receiver.Act.REFUSE_500);
                Bench bench = new Bench(receiver.url(), 1)) {
            bench.submit(1, false);
            bench.sender.drain(Progress.NONE);
            assertThat(receiver.requests).hasValue(8);
            Command failed = bench.commands.page(0, Set.of(State.FAILED), 0, 9).rows().getFirst();
            assertThat(Reason.read(failed.error()))
                    .isEqualTo(new Reason("outbox.error.gaveUp", List.of("HTTP 500", "8")));
        }
    }

    @Test
    void aPauseTheServiceAskedForHoldsTheWholeConnector() throws Exception {
        try (Receiver receiver = new Receiver((id, before) -> Receiver.Act.BUSY_429);
                Bench bench = new Bench(receiver.url(), 50)) {
            bench.submit(50, false);
            bench.sender.drain(Progress.NONE);
            assertThat(receiver.requests.get()).isBetween(1, 4);
            assertThat(count(bench, State.WAITING)).isEqualTo(50);
        }
    }

    @Test
    void aKilledProcessLosesNothingAndDoublesNothing() throws Exception {
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            List<Bench> processes = new ArrayList<>();
            try (Receiver receiver = new Receiver(unreliable(seed))) {
                Bench bench = new Bench(receiver.url(), 30);
                processes.add(bench);
                bench.submit(30, false);
                for (int kill = 0; kill < 3; kill++) {
                    bench.commands.killAt(1 + random.nextInt(20));
                    Bench dying = bench;
                    try {
                        dying.sender.start();
                    } catch (FakeCommands.Killed atOnce) {
                        assertThat(dying.commands.dead()).isTrue();
                    }
                    await().until(dying.commands::dead);
                    bench = dying.afterCrash(receiver.url(), 30);
                    processes.add(bench);
                }
                Bench last = bench;
                last.sender.start();
                await().until(() -> count(last, State.SENT) == 30);
                assertThat(receiver.taken).hasSize(30);
                assertThat(receiver.bodies).hasSize(30).doesNotHaveDuplicates();
                assertThat(last.commands.counts()).isEqualTo(Map.of(State.SENT, 30L));
            } finally {
                processes.forEach(Bench::close);
            }
        }
    }

    @Test
    void closingWaitsForTheCommandOnTheWire() throws Exception {
        try (Receiver receiver = new Receiver((id, before) -> Receiver.Act.TAKE_THEN_SILENCE)) {
            Bench bench = new Bench(receiver.url(), 1);
            bench.submit(1, false);
            bench.sender.start();
            await().until(() -> receiver.requests.get() == 1);
            bench.close();
            assertThat(count(bench, State.SENDING)).isZero();
            assertThat(receiver.requests).hasValue(1);
        }
    }

    @Test
    void theTargetIsShownAsItsHostAlone() {
        try (Bench bench = new Bench(URI.create("https://hooks.example/t/0k3n").toString(), 1)) {
            assertThat(bench.sender.prepareLeads("webhook", List.of(1L)).target())
                    .isEqualTo("hooks.example");
        }
    }

    private static long count(Bench bench, State state) {
        return bench.commands.page(0, Set.of(state), 0, 1).total();
    }
}
