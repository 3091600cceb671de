package embudo.ui.kit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The columns of a table in order, with their widths in pixels; the first stays in sight. */
public record Layout(List<Place> places) {
    public Layout {
        places = List.copyOf(places);
    }

    /** A column that is shown. */
    public record Place(String key, double width) {}

    /** The columns of these keys that are offered, in this order, as wide as they offer to be. */
    static <R> Layout of(List<Column<R>> offered, List<String> keys) {
        List<Place> places = new ArrayList<>();
        for (String key : keys)
            for (Column<R> column : offered)
                if (column.key().equals(key)) places.add(new Place(key, column.width()));
        return new Layout(places);
    }

    public List<String> keys() {
        return places.stream().map(Place::key).toList();
    }

    boolean shows(String key) {
        return keys().contains(key);
    }

    /** With the column after the others, or without it. */
    Layout toggled(String key, double width) {
        List<Place> next = new ArrayList<>(places);
        if (!next.removeIf(p -> p.key().equals(key))) next.add(new Place(key, width));
        return new Layout(next);
    }

    /** With the column moved; the first stays the first. */
    Layout moved(String key, int by) {
        int at = keys().indexOf(key);
        int to = at + by;
        if (at < 1 || to < 1 || to >= places.size()) return this;
        List<Place> next = new ArrayList<>(places);
        next.add(to, next.remove(at));
        return new Layout(next);
    }

    /** As one text: keys and widths, a line each. */
    public String print() {
        return places.stream()
                .map(p -> p.key() + '\t' + Math.round(p.width()))
                .collect(Collectors.joining("\n"));
    }

    /** Reads {@link #print}; lines that can't be read are left out. */
    public static Layout parse(String text) {
        List<Place> places = new ArrayList<>();
        for (String line : text.split("\n")) {
            String[] part = line.split("\t");
            if (part.length == 2 && part[1].matches("\\d{1,4}"))
                places.add(new Place(part[0], Math.max(40, Integer.parseInt(part[1]))));
        }
        return new Layout(places);
    }
}
