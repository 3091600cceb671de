package embudo.watch;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.watch.Gauges.Gauge;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The main driver against trying out each group. */
class DriversTest {
    private static Gauge group(String key, double value, long n) {
        return new Gauge(key, key, value, Double.NaN, n, null);
    }

    /**
     * Of a rate: puts one group after the other at the bound and counts all people again; the
     * driver is the one with which the whole comes furthest back.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void ofARateTheOneThatBringsItFurthestBack(long seed) {
        Random random = new Random(seed);
        boolean low = seed % 2 == 0;
        double bound = 0.5;
        List<Gauge> groups = new ArrayList<>();
        for (int g = 0; g < 7; g++) {
            long n = 1 + random.nextInt(400);
            groups.add(group("g" + g, random.nextInt((int) n + 1) / (double) n, n));
        }
        String best = "";
        double furthest = 0;
        for (Gauge changed : groups) {
            double was = rate(groups, null, bound);
            double would = rate(groups, changed, bound);
            double back = low ? would - was : was - would;
            if (back > furthest) {
                furthest = back;
                best = changed.key();
            }
        }
        assertThat(Drivers.ofRate(groups, bound, low)).isEqualTo(best);
    }

    private static double rate(List<Gauge> groups, Gauge changed, double bound) {
        double hits = 0;
        long people = 0;
        for (Gauge g : groups) {
            hits += g.n() * (g == changed ? bound : g.value());
            people += g.n();
        }
        return hits / people;
    }

    /** Of a sum: takes back one group's change after the other. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void ofASumTheOneWhoseChangeMadeMostOfIt(long seed) {
        Random random = new Random(seed);
        boolean low = seed % 2 == 0;
        List<Gauge> groups = new ArrayList<>();
        Map<String, Double> before = new HashMap<>();
        for (int g = 0; g < 8; g++) {
            // Some are new, some are gone.
            if (g != 1) groups.add(group("g" + g, random.nextInt(500), 1));
            if (g != 2) before.put("g" + g, (double) random.nextInt(500));
        }
        double total = groups.stream().mapToDouble(Gauge::value).sum();
        String best = "";
        double furthest = 0;
        for (int g = 0; g < 8; g++) {
            String key = "g" + g;
            double rest =
                    groups.stream()
                            .filter(x -> !x.key().equals(key))
                            .mapToDouble(Gauge::value)
                            .sum();
            double without = rest + before.getOrDefault(key, 0.0);
            double back = low ? without - total : total - without;
            if (back > furthest) {
                furthest = back;
                best = key;
            }
        }
        assertThat(Drivers.ofSum(groups, before, low)).isEqualTo(best);
    }
}
