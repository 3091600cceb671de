package embudo.intake.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Which cards are compared with which, so that the work grows with the number of cards and not with
 * its square: those that share a key, and in large groups the near ones in order of name (the
 * sorted neighbourhood of Hernández and Stolfo, 1995).
 */
final class Blocks {
    /** How many followers in order each card is compared with. */
    private static final int WINDOW = 12;

    private final List<Card> cards;

    Blocks(List<Card> cards) {
        this.cards = cards;
    }

    /** Passes pairs of cards with the same key; cards with an empty key stay out. */
    void each(
            Function<Card, String> key,
            Function<Card, String> order,
            BiConsumer<Card, Card> compare) {
        Map<String, List<Card>> blocks = new HashMap<>();
        for (Card card : cards) {
            String k = key.apply(card);
            if (!k.isEmpty()) blocks.computeIfAbsent(k, x -> new ArrayList<>(2)).add(card);
        }
        Comparator<Card> inOrder = Comparator.comparing(order).thenComparing(Card::id);
        for (List<Card> block : blocks.values()) {
            if (block.size() < 2) continue;
            block.sort(inOrder);
            for (int i = 0; i < block.size(); i++)
                for (int j = i + 1; j < Math.min(block.size(), i + 1 + WINDOW); j++)
                    compare.accept(block.get(i), block.get(j));
        }
    }
}
