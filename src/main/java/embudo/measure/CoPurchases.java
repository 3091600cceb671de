package embudo.measure;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What people who bought the same bought too. The recommendation is the product somebody lacks that
 * most often stands beside theirs: the sum over their products of the people who bought both. Of
 * equals the one that sells better, then the first by name.
 */
final class CoPurchases {
    private final Map<String, Map<String, Integer>> both = new HashMap<>();
    private final Map<String, Integer> buyers = new HashMap<>();

    /**
     * @param baskets the products of each person
     */
    CoPurchases(Collection<Set<String>> baskets) {
        for (Set<String> basket : baskets)
            for (String one : basket) {
                buyers.merge(one, 1, Integer::sum);
                for (String other : basket)
                    if (!one.equals(other))
                        both.computeIfAbsent(one, k -> new HashMap<>())
                                .merge(other, 1, Integer::sum);
            }
    }

    Optional<String> recommend(Set<String> owned) {
        Map<String, Integer> beside = new HashMap<>();
        for (String product : owned)
            both.getOrDefault(product, Map.of())
                    .forEach((other, n) -> {
                        if (!owned.contains(other)) beside.merge(other, n, Integer::sum);
                    });
        return new TreeSet<>(beside.keySet())
                .stream()
                        .max(
                                Comparator.comparing((String p) -> beside.get(p))
                                        .thenComparing(buyers::get)
                                        .thenComparing(Comparator.reverseOrder()));
    }
}
