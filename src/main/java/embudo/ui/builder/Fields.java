package embudo.ui.builder;

import embudo.catalog.sketch.Tree;
import embudo.text.Texts;
import embudo.ui.builder.Part.Change;
import embudo.ui.builder.Part.Choice;
import embudo.ui.builder.Part.Field;
import embudo.ui.builder.Part.Type;
import embudo.ui.charts.StepWords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Collects the parts of a form over one tree. */
final class Fields {
    private final Tree.Block body;
    private final Texts texts;
    private final List<Part> parts = new ArrayList<>();

    Fields(Tree.Block body, Texts texts) {
        this.body = body;
        this.texts = texts;
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    Texts texts() {
        return texts;
    }

    Tree.Block body() {
        return body;
    }

    Fields head(String text, String path) {
        parts.add(new Part.Head(text, path));
        return this;
    }

    Fields adder(String text, String path, Tree fresh) {
        parts.add(new Part.Adder(text, path, fresh));
        return this;
    }

    Fields add(Field field) {
        parts.add(field);
        return this;
    }

    private static Change word(String path) {
        return (b, value) -> b.put(path, value.isBlank() ? null : Tree.text(value.strip()));
    }

    Fields text(String path, String label) {
        return add(new Field(path, Type.TEXT, label, body.word(path), List.of(), word(path)));
    }

    Fields lines(String path, String label) {
        return add(new Field(path, Type.LONG, label, body.word(path), List.of(), word(path)));
    }

    Fields number(String path, String label) {
        return add(
                new Field(
                        path,
                        Type.NUMBER,
                        label,
                        body.word(path),
                        List.of(),
                        (b, value) ->
                                b.put(
                                        path,
                                        value.isBlank()
                                                ? null
                                                : value.strip().matches("-?\\d{1,9}")
                                                        ? Tree.number(Long.parseLong(value.strip()))
                                                        : Tree.text(value.strip()))));
    }

    Fields people(String path, String label) {
        return add(new Field(path, Type.PEOPLE, label, body.word(path), List.of(), word(path)));
    }

    /** {@code yes}, or nothing at all. */
    Fields flag(String path, String label) {
        return add(new Field(path, Type.FLAG, label, body.word(path), List.of(), word(path)));
    }

    Fields choice(String path, String label, List<Choice> choices) {
        return choice(path, label, choices, word(path));
    }

    Fields choice(String path, String label, List<Choice> choices, Change change) {
        return add(new Field(path, Type.CHOICE, label, body.word(path), choices, change));
    }

    /** Several events under a path; none takes the list away. */
    Fields events(String path, String label) {
        return add(
                new Field(
                        path,
                        Type.EVENTS,
                        label,
                        String.join(" ", body.list(path)),
                        events(texts),
                        (b, value) ->
                                b.put(
                                        path,
                                        value.isBlank()
                                                ? null
                                                : Tree.words(Arrays.asList(value.split(" "))))));
    }

    static List<Choice> events(Texts texts) {
        return Arrays.stream(embudo.domain.EventType.values())
                .map(t -> new Choice(t.key(), StepWords.event(t.key(), texts)))
                .sorted(java.util.Comparator.comparing(Choice::name))
                .toList();
    }

    /** Words with their names; an empty word stands for saying nothing. */
    List<Choice> words(String... values) {
        return Stream.of(values)
                .map(v ->
                        new Choice(
                                v,
                                v.isEmpty()
                                        ? texts.get("ui.builder.none")
                                        : texts.get("ui.builder.choice." + v)))
                .toList();
    }
}
