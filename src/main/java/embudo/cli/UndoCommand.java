package embudo.cli;

import embudo.domain.Actor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code undo BATCH}: takes an import back. */
@Command(name = "undo", mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "BATCH")
    int batch;

    UndoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Terminal terminal = session.terminal();
        List<String> kept =
                session.services().imports().undo(batch, Actor.COMMAND).stream()
                        .map(terminal.texts()::say)
                        .toList();
        if (terminal.json()) terminal.result(Map.of("batch", batch, "kept", kept));
        else kept.forEach(terminal::line);
        terminal.say("cli.undo.done", String.valueOf(batch));
        return 0;
    }
}
