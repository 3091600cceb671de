package embudo.intake.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many people share a name, a word of a name or a number: what many share says little about who
 * somebody is.
 */
final class Rarity {
    /** Most people that one telephone may have before it says nothing about who they are. */
    private static final int SWITCHBOARD = 8;

    /** A word of this many names is a name of its own and no misspelling. */
    private static final int COMMON = 3;

    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> owners = new HashMap<>();

    Rarity(List<Card> cards) {
        for (Card card : cards) {
            names.merge(card.name(), 1, Integer::sum);
            for (String word : card.name().split(" ")) words.merge(word, 1, Integer::sum);
            if (!card.phone().isEmpty()) owners.merge(card.phone(), 1, Integer::sum);
        }
    }

    /** True when nobody but these two has the name that they share. */
    boolean nobodyElse(Card a) {
        return names.get(a.name()) <= 2;
    }

    /** True when more than two people have the number. */
    boolean shared(String phone) {
        return owners.get(phone) > 2;
    }

    boolean switchboard(String phone) {
        return owners.get(phone) > SWITCHBOARD;
    }

    /** True when what differs between two names is common on both sides: Marlow and Barlow. */
    boolean differ(Card a, Card b) {
        return common(a, b) && common(b, a);
    }

    private boolean common(Card of, Card other) {
        List<String> others = List.of(other.name().split(" "));
        return Arrays.stream(of.name().split(" "))
                .anyMatch(word -> !others.contains(word) && words.get(word) >= COMMON);
    }
}
