package embudo.catalog.sketch;

import embudo.catalog.workflow.Step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One step as it is written, sound or not. Ways on that a file leaves to the step below are written
 * out here, so that steps can be moved.
 *
 * @param body everything but the id
 */
public record SketchStep(String id, Tree.Block body) {
    /** What a step may do; the word is the key that says so. */
    public enum Kind {
        ACT("do"),
        BRANCH("branch"),
        WAIT("wait"),
        AWAIT("await"),
        SPLIT("split"),
        RUN("run");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * A way on.
     *
     * @param path where it is written, such as {@code branch.0.to}
     */
    public record Exit(String path, String to) {}

    /** A step of a kind that leads to another, with as little as it needs. */
    public static SketchStep of(Kind kind, String id, String next) {
        Tree to = Tree.text(next);
        Tree.Block empty = new Tree.Block(Map.of());
        return new SketchStep(
                id,
                switch (kind) {
                    case ACT -> empty.with("do", Tree.text("")).with("next", to);
                    case RUN -> empty.with("run", Tree.text("")).with("next", to);
                    case WAIT -> empty.put("wait.for", Tree.text("1d")).with("next", to);
                    case AWAIT ->
                            empty.put("await.events", Tree.words(List.of("email_click")))
                                    .put("await.within", Tree.text("3d"))
                                    .with("next", to)
                                    .with("otherwise", to);
                    case BRANCH ->
                            empty.with("branch", new Tree.Row(List.of(way(next))))
                                    .with("otherwise", to);
                    case SPLIT ->
                            empty.with(
                                    "split", new Tree.Row(List.of(arm("a", next), arm("b", next))));
                });
    }

    /** A way of a branch that still lacks its condition. */
    public static Tree.Block way(String to) {
        return new Tree.Block(Map.of())
                .with("when", Tree.text("mailable"))
                .with("to", Tree.text(to));
    }

    public static Tree.Block arm(String name, String to) {
        return new Tree.Block(Map.of())
                .with("name", Tree.text(name))
                .with("weight", Tree.number(1))
                .with("to", Tree.text(to));
    }

    /** Null when it says none or several. */
    public Kind kind() {
        List<Kind> kinds =
                Arrays.stream(Kind.values()).filter(k -> body.at(k.word()) != null).toList();
        return kinds.size() == 1 ? kinds.getFirst() : null;
    }

    /** Ways on, the usual one first except that a branch names it last, as its file does. */
    public List<Exit> exits() {
        List<Exit> exits = new ArrayList<>();
        switch (kind()) {
            case ACT -> add(exits, "next", "on_error");
            case RUN -> add(exits, "next");
            case WAIT -> add(exits, "next", "wait.passed");
            case AWAIT -> add(exits, "next", "otherwise");
            case BRANCH -> {
                for (int i = 0; i < body.items("branch").size(); i++)
                    add(exits, "branch." + i + ".to");
                add(exits, "otherwise");
            }
            case SPLIT -> {
                for (int i = 0; i < body.items("split").size(); i++)
                    add(exits, "split." + i + ".to");
            }
            case null -> add(exits, "next");
        }
        return exits;
    }

    private void add(List<Exit> exits, String... paths) {
        for (String path : paths)
            if (!body.word(path).isEmpty()) exits.add(new Exit(path, body.word(path)));
    }

    /** The path of the way on that is usual; null where there is none. */
    public String main() {
        return switch (kind()) {
            case BRANCH -> "otherwise";
            case SPLIT -> body.items("split").isEmpty() ? null : "split.0.to";
            case null, default -> "next";
        };
    }

    /** Where the usual way leads. */
    public String follows() {
        String main = main();
        String to = main == null ? "" : body.word(main);
        return to.isEmpty() ? Step.END : to;
    }

    public SketchStep with(String path, Tree value) {
        return new SketchStep(id, body.put(path, value));
    }

    /** The same with ways to one step leading to another. */
    SketchStep lead(String from, String to) {
        SketchStep changed = this;
        for (Exit exit : exits())
            if (exit.to().equals(from)) changed = changed.with(exit.path(), Tree.text(to));
        return changed;
    }

    SketchStep named(String other) {
        return new SketchStep(other, body);
    }
}
