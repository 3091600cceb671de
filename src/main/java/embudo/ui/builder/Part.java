package embudo.ui.builder;

import embudo.catalog.sketch.Tree;

import java.util.List;

/** A piece of the form of a step or of a workflow. */
sealed interface Part {
    /** What a control asks for. */
    enum Type {
        ID,
        TEXT,
        /** A text of several lines. */
        LONG,
        NUMBER,
        CHOICE,
        /** A condition on people. */
        PEOPLE,
        /** Several events. */
        EVENTS,
        FLAG
    }

    /** What a person may choose. */
    record Choice(String value, String name) {}

    /** What becomes of the tree when a value is given; an empty one takes it away. */
    interface Change {
        Tree.Block with(Tree.Block body, String value);
    }

    /** A heading; with a path, what stands under it can be taken away. */
    record Head(String text, String path) implements Part {}

    /**
     * @param value as it is now; the words of {@link Type#EVENTS} with spaces between
     * @param choices empty for other types than {@link Type#CHOICE} and {@link Type#EVENTS}
     */
    record Field(
            String path, Type type, String label, String value, List<Choice> choices, Change change)
            implements Part {
        /** Whether the same control can show it. */
        boolean alike(Part other) {
            return other instanceof Field f
                    && f.path.equals(path)
                    && f.type == type
                    && f.label.equals(label)
                    && f.choices.equals(choices);
        }
    }

    /** A button that adds something to a list. */
    record Adder(String text, String path, Tree fresh) implements Part {}
}
