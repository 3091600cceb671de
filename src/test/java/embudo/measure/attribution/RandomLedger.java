package embudo.measure.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Invented trails for tests and benchmarks. */
public final class RandomLedger {
    private RandomLedger() {}

    /** Trails of up to {@code longest} touches, about one in ten converted. */
    public static Ledger of(Random random, int players, int trails, int longest) {
        List<Trail> all = new ArrayList<>();
        for (int i = 0; i < trails; i++) {
            int n = 1 + random.nextInt(longest);
            int[] steps = random.ints(n, 0, players).toArray();
            double[] ages = random.doubles(n, 0, 90).sorted().toArray();
            for (int a = 0; a < n / 2; a++) {
                double held = ages[a];
                ages[a] = ages[n - 1 - a];
                ages[n - 1 - a] = held;
            }
            int converted = random.nextInt(10) == 0 ? 1 + random.nextInt(3) : 0;
            int lost = converted == 0 ? 1 + random.nextInt(4) : random.nextInt(3);
            all.add(new Trail(steps, ages, converted, converted * random.nextInt(50_000), lost));
        }
        List<String> names = IntStream.range(0, players).mapToObj(i -> "c" + i).toList();
        return new Ledger(names, random.nextInt(players + 1) - 1, all);
    }
}
