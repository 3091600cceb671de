package embudo.outbox;

import java.util.Arrays;
import java.util.List;

/**
 * Why a command stands where it stands: a message key and its arguments, so that window and command
 * line say it in the person's language. {@link embudo.domain.Command#error} holds it as {@link
 * #stored}: the key, then one line for each argument.
 */
public record Reason(String key, List<String> args) {
    public Reason {
        args = List.copyOf(args);
    }

    static Reason of(String key, Object... args) {
        return new Reason(
                key, Arrays.stream(args).map(a -> String.valueOf(a).replace('\n', ' ')).toList());
    }

    /** Reads what a command's {@code error} holds; null stays null. */
    public static Reason read(String stored) {
        if (stored == null) return null;
        List<String> lines = stored.lines().toList();
        return lines.isEmpty()
                ? new Reason("", List.of())
                : new Reason(lines.getFirst(), lines.subList(1, lines.size()));
    }

    public String stored() {
        return args.isEmpty() ? key : key + "\n" + String.join("\n", args);
    }
}
