package embudo.catalog.sketch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a declaration as it is written, whatever it means. Immutable. */
public sealed interface Tree {
    /**
     * A word, text or number.
     *
     * @param text without quotes
     * @param number written without quotes and meant as a number or flag
     */
    record Leaf(String text, boolean number) implements Tree {}

    record Row(List<Tree> items) implements Tree {
        public Row {
            items = List.copyOf(items);
        }
    }

    /** Values under keys, in the order they are written in. */
    record Block(Map<String, Tree> entries) implements Tree {
        public Block {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /** The same with another value; null takes the key away. */
        public Block with(String key, Tree value) {
            Map<String, Tree> changed = new LinkedHashMap<>(entries);
            if (value == null) changed.remove(key);
            else changed.put(key, value);
            return new Block(changed);
        }

        /** As {@link Tree#put}. */
        @Override
        public Block put(String path, Tree value) {
            int dot = path.indexOf('.');
            if (dot < 0) return with(path, value);
            String key = path.substring(0, dot);
            Tree inner = entries.get(key);
            if (!(inner instanceof Block || inner instanceof Row)) {
                if (value == null) return this;
                inner = new Block(Map.of());
            }
            return with(key, inner.put(path.substring(dot + 1), value));
        }
    }

    static Leaf text(String text) {
        return new Leaf(text, false);
    }

    static Leaf number(long number) {
        return new Leaf(Long.toString(number), true);
    }

    /** A list of words. */
    static Row words(List<String> words) {
        return new Row(words.stream().map(w -> (Tree) text(w)).toList());
    }

    /**
     * What stands at a path such as {@code branch.0.to}, null for nothing.
     *
     * @param path keys and places in lists, counted from 0
     */
    default Tree at(String path) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        Tree inner =
                switch (this) {
                    case Leaf leaf -> null;
                    case Row(List<Tree> items) -> {
                        int i = first.matches("\\d{1,4}") ? Integer.parseInt(first) : -1;
                        yield i >= 0 && i < items.size() ? items.get(i) : null;
                    }
                    case Block(Map<String, Tree> entries) -> entries.get(first);
                };
        return dot < 0 || inner == null ? inner : inner.at(path.substring(dot + 1));
    }

    /** The word at a path, empty for none. */
    default String word(String path) {
        return at(path) instanceof Leaf(String text, boolean number) ? text : "";
    }

    /** The items of the list at a path, none where there is no list. */
    default List<Tree> items(String path) {
        return at(path) instanceof Row(List<Tree> items) ? items : List.of();
    }

    /** The words of the list at a path. */
    default List<String> list(String path) {
        return items(path).stream()
                .filter(t -> t instanceof Leaf)
                .map(t -> ((Leaf) t).text())
                .toList();
    }

    /**
     * The same with another value at a path. Null takes away what stands there; blocks that lack on
     * the way are made, and a place just after the end of a list adds to it.
     */
    default Tree put(String path, Tree value) {
        if (!(this instanceof Row(List<Tree> before))) return this;
        int dot = path.indexOf('.');
        int i = Integer.parseInt(dot < 0 ? path : path.substring(0, dot));
        List<Tree> items = new ArrayList<>(before);
        if (dot >= 0) items.set(i, items.get(i).put(path.substring(dot + 1), value));
        else if (value == null) items.remove(i);
        else if (i == items.size()) items.add(value);
        else items.set(i, value);
        return new Row(items);
    }
}
