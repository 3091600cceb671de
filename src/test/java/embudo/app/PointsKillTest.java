package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.loyalty.PointsEntry;
import embudo.domain.loyalty.PointsEntry.Kind;
import embudo.kernel.Ticker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Kills the program while points are awarded, at random moments and right after an award stands in
 * the ledger. The ledger that is expected is built anew from the purchases in the journal by the
 * programme's rules, S-CA-10: no order earns twice, none earns nothing, levels and badges are
 * reached once, and what was redeemed is gone once.
 */
class PointsKillTest {
    private static final int PEOPLE = 12;

    @TempDir Path folder;
    private final Set<Integer> bought = new TreeSet<>();
    private final Set<Integer> redeemed = new TreeSet<>();

    @Test
    void everyOrderEarnsOnceWhateverIsKilledWhen() throws Exception {
        int kills = Victim.kills(4);
        int exactly = 0;
        Random random = new Random(20261122);
        Path workspace = folder.resolve("workspace");
        Ticker ticker = Ticker.fixed(PointsKillTarget.START.plus(Duration.ofDays(1)));
        try (Lifecycle life = new Lifecycle(workspace, ticker, Program::new)) {
            people(life.wiring());
        }
        for (int i = 0; i < kills; i++) {
            boolean seen = i % 2 == 1;
            kill(workspace, seen ? "awarded" : "bought", seen ? 0 : random.nextInt(60), random);
            if (seen) exactly++;
        }
        try (Lifecycle life = new Lifecycle(workspace, ticker, Program::new)) {
            life.wiring().settle();
            check(life.wiring());
            Deaths.note("PointsKillTest", kills, exactly, "awards", bought.size(), 0);
        }
    }

    private static void people(Wiring wiring) {
        try (ImportSession in =
                wiring.store().imports().open("contacts", "p", "0", Actor.COMMAND)) {
            for (int i = 0; i < PEOPLE; i++)
                in.addContact(Map.of(ContactField.EMAIL, "p" + i + "@lago.example"), Map.of());
            in.publish(new ImportBatch.Counts(0, 0, 0, 0, 0, 0), "{}");
        }
    }

    /** Kills so long after one of the next lines that begin like this was said. */
    private void kill(Path workspace, String begin, int later, Random random) throws Exception {
        int first = bought.isEmpty() ? 1 : 1 + ((TreeSet<Integer>) bought).last();
        Process victim = Victim.start(folder, PointsKillTarget.class, workspace, PEOPLE, first);
        int lines = 1 + random.nextInt(25);
        try (BufferedReader said = victim.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                hear(line);
                if (line.startsWith(begin) && --lines == 0) {
                    if (later > 0) victim.waitFor(later, TimeUnit.MILLISECONDS);
                    Victim.end(victim);
                }
            }
        } finally {
            Victim.end(victim);
        }
        assertThat(lines).as(Files.readString(folder.resolve("victim.log"))).isLessThanOrEqualTo(0);
    }

    private void hear(String line) {
        String[] words = line.split(" ");
        if (words[0].equals("bought")) bought.add(Integer.parseInt(words[1]));
        if (words[0].equals("redeemed")) redeemed.add(Integer.parseInt(words[1]));
    }

    private void check(Wiring wiring) {
        Map<Long, List<Event>> purchases = new TreeMap<>();
        Map<Long, Long> told = new TreeMap<>();
        wiring.store()
                .journal()
                .read(
                        0,
                        Long.MAX_VALUE,
                        block -> {
                            for (int i = 0; i < block.size; i++) {
                                long person = block.identity[i];
                                switch (EventType.ofCode(block.type[i])) {
                                    case PURCHASE ->
                                            purchases
                                                    .computeIfAbsent(person, p -> new ArrayList<>())
                                                    .add(block.at(i));
                                    case POINTS_EARNED ->
                                            told.merge(person, block.amount[i], Long::sum);
                                    case POINTS_REDEEMED ->
                                            told.merge(person, -block.amount[i], Long::sum);
                                    default -> {}
                                }
                            }
                        });
        // At most the order at hand is there without having been acknowledged.
        Set<Integer> orders =
                purchases.values().stream()
                        .flatMap(List::stream)
                        .map(e -> order(e))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(orders).containsAll(bought);
        assertThat(orders.size()).isLessThanOrEqualTo(bought.size() + 1);
        Set<String> rewards = new TreeSet<>();
        for (var each : purchases.entrySet()) {
            long person = each.getKey();
            List<PointsEntry> ledger = wiring.store().points().entries(person);
            assertThat(lines(ledger))
                    .as("ledger of %d", person)
                    .isEqualTo(rebuilt(each.getValue()));
            ledger.stream()
                    .filter(e -> e.kind() == Kind.REDEEMED)
                    .forEach(e -> assertThat(rewards.add(e.cause())).isTrue());
            long left = ledger.stream().mapToLong(PointsEntry::points).sum();
            assertThat(wiring.store().points().of(person).balance()).isEqualTo(left);
            assertThat(told.get(person)).as("told by the journal").isEqualTo(left);
        }
        assertThat(rewards).containsAll(redeemed.stream().map(n -> "reward " + n).toList());
    }

    private static int order(Event event) {
        return (int) Duration.between(PointsKillTarget.START, event.occurredAt()).toSeconds();
    }

    /** What a person's purchases earn: a point a dollar, levels at 500, 2,000 and 5,000. */
    private static List<String> rebuilt(List<Event> purchases) {
        List<String> lines = new ArrayList<>();
        long sum = 0;
        for (Event e : purchases) {
            sum += PointsKillTarget.dollars(order(e));
            lines.add("EARNED purchase " + PointsKillTarget.dollars(order(e)));
        }
        lines.add("BADGE first_order 0");
        if (purchases.size() >= 5) lines.add("BADGE regular 0");
        if (sum >= 500) lines.add("LEVEL silver 0");
        if (sum >= 2_000) lines.add("LEVEL gold 0");
        if (sum >= 5_000) lines.add("LEVEL platinum 0");
        return lines.stream().sorted().toList();
    }

    private static List<String> lines(List<PointsEntry> ledger) {
        return ledger.stream()
                .filter(e -> e.kind() != Kind.REDEEMED)
                .map(e -> e.kind() + " " + e.reason() + " " + e.points())
                .sorted()
                .toList();
    }
}
