package embudo.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what the market reports of one subject. */
final class MarketFile {
    private static final List<String> UNITS = List.of("percent", "ratio", "money", "hours");
    private static final double MOST = 1e9;

    private MarketFile() {}

    static MarketReference parse(String id, Entry entry) {
        Ids.check(id, entry);
        List<MarketReference.Figure> figures = new ArrayList<>();
        for (Entry figure : entry.entries("figures"))
            try (figure) {
                boolean compared = figure.has("other");
                figures.add(
                        new MarketReference.Figure(
                                figure.texts("name"),
                                figure.word("unit", UNITS),
                                figure.number("value", -MOST, MOST),
                                compared ? figure.number("other", -MOST, MOST) : Double.NaN,
                                compared ? figure.texts("against") : Map.of()));
            }
        return new MarketReference(
                id,
                entry.text("system"),
                entry.whole("place", 1, 1000),
                entry.texts("name"),
                figures);
    }
}
