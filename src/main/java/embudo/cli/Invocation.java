package embudo.cli;

import embudo.kernel.Language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What must be known before a command is understood: which workspace, which language (null = the
 * workspace's) and whether JSON is wanted. {@code rest} is the command and its own arguments.
 */
public record Invocation(Path workspace, Language language, boolean json, List<String> rest) {
    /**
     * Reads the global options wherever they stand; {@code fallback} is the workspace when none is
     * named.
     */
    public static Invocation of(List<String> args, Path fallback) {
        Path workspace = fallback;
        Language language = null;
        boolean json = false;
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.equals("--json")) json = true;
            else if (arg.equals("--workspace") && i + 1 < args.size())
                workspace = Path.of(args.get(++i));
            else if (arg.startsWith("--workspace=")) workspace = Path.of(arg.substring(12));
            else if (arg.equals("--lang") && i + 1 < args.size())
                language = Language.of(args.get(++i));
            else if (arg.startsWith("--lang=")) language = Language.of(arg.substring(7));
            else rest.add(arg);
        }
        return new Invocation(
                workspace.toAbsolutePath().normalize(), language, json, List.copyOf(rest));
    }

    /** The command's name; {@code console} when none is given. */
    public String command() {
        return rest.isEmpty() ? "console" : rest.getFirst();
    }
}
