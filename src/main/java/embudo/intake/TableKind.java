package embudo.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind whose file is one table under one header: it is there where all of its required columns
 * are. What the columns are called is declared; the layout is the one whose own columns are
 * present.
 */
abstract class TableKind implements ImportKind {
    private final String key;
    private final Headers names;
    private final List<String> required;
    private final List<String> dates;
    private final List<Layout> layouts;

    /**
     * A known export of a kind.
     *
     * @param headers columns that together tell it from others
     */
    record Layout(String name, double score, List<String> headers) {
        boolean in(Row header) {
            List<String> plain = List.of(header.cells()).stream().map(Headers::plain).toList();
            return headers.stream().allMatch(h -> plain.contains(Headers.plain(h)));
        }
    }

    /**
     * @param layouts in order of preference; the last one takes every table
     */
    TableKind(
            String key,
            Headers names,
            List<String> required,
            List<String> dates,
            List<Layout> layouts) {
        this.key = key;
        this.names = names;
        this.required = List.copyOf(required);
        this.dates = List.copyOf(dates);
        this.layouts = List.copyOf(layouts);
    }

    @Override
    public final String key() {
        return key;
    }

    @Override
    public List<String> targets() {
        return names.targets();
    }

    @Override
    public final List<String> required() {
        return required;
    }

    @Override
    public final List<String> dates() {
        return dates;
    }

    @Override
    public Optional<Fit> fit(Head head) {
        for (Row row : head.top())
            if (names.map(row).values().containsAll(required))
                return layouts.stream()
                        .filter(layout -> layout.in(row))
                        .findFirst()
                        .map(layout -> new Fit(layout.name(), row, layout.score()));
        return Optional.empty();
    }

    @Override
    public Map<Integer, String> propose(Head head, Row header) {
        return names.map(header);
    }
}
