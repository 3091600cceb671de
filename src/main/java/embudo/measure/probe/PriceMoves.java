package embudo.measure.probe;

import embudo.domain.Record;
import embudo.kernel.Money;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How competitors' prices moved, S-ALRT-08, from every look at them. */
public final class PriceMoves {
    /** A change counts as news for so long. */
    private static final Duration NEWS = Duration.ofDays(30);

    private PriceMoves() {}

    /**
     * The latest look at a price against the one before it.
     *
     * @param change relative, negative when it fell; 0 where there was one look only
     * @param looks how many there were
     */
    public record Move(
            String competitor, String product, double change, Money price, Instant at, int looks) {
        /** Whether the change was seen of late. */
        public boolean fresh(Instant now) {
            return !at.plus(NEWS).isBefore(now);
        }
    }

    /**
     * One for each competitor's product, by name.
     *
     * @param looks rows of competitors' prices, in any order; those in another currency than the
     *     latest are left out, as they say nothing about a change
     */
    public static List<Move> of(List<Record> looks) {
        Map<String, List<Record>> byProduct = new TreeMap<>();
        for (Record look : looks)
            if (look.at() != null && look.value("price", Money.class).isPresent())
                byProduct
                        .computeIfAbsent(
                                text(look, "competitor") + "\n" + text(look, "product"),
                                k -> new ArrayList<>())
                        .add(look);
        List<Move> moves = new ArrayList<>();
        for (List<Record> all : byProduct.values()) {
            all.sort(Comparator.comparing(Record::at));
            Record last = all.getLast();
            Money price = price(last);
            List<Record> alike =
                    all.stream().filter(r -> price(r).currency().equals(price.currency())).toList();
            double change = 0;
            if (alike.size() > 1) {
                long before = price(alike.get(alike.size() - 2)).minor();
                change = before == 0 ? 0 : (double) (price.minor() - before) / before;
            }
            moves.add(
                    new Move(
                            text(last, "competitor"),
                            text(last, "product"),
                            change,
                            price,
                            last.at(),
                            alike.size()));
        }
        return moves;
    }

    private static String text(Record look, String field) {
        return look.value(field, String.class).orElse("");
    }

    private static Money price(Record look) {
        return look.value("price", Money.class).orElseThrow();
    }
}
