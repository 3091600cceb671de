package embudo.app;

import embudo.cli.Invocation;
import embudo.kernel.Language;

import java.nio.file.Path;
import java.util.List;

/** The victim of {@link SendKillTest}: hands every lead to the webhook. Argument: workspace. */
final class SendTarget {
    private SendTarget() {}

    public static void main(String[] args) {
        Path workspace = Path.of(args[0]);
        try (Lifecycle life = new Lifecycle(workspace, KillTarget.NOW, Program::new)) {
            Invocation send =
                    new Invocation(workspace, Language.EN, true, List.of("command", "send"));
            life.run(send, workspace, System.out, System.err, () -> false);
        }
    }
}
