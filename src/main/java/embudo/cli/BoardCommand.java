package embudo.cli;

import embudo.catalog.board.Board;
import embudo.intake.export.LocalCsv;
import embudo.kernel.Period;
import embudo.measure.board.BoardAnswer;
import embudo.text.Texts;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code dashboard}: which there are, and what one shows. */
final class BoardCommand {
    private BoardCommand() {}

    static CommandLine build(Session session) {
        return new CommandLine(new Group())
                .addSubcommand(new Listing(session))
                .addSubcommand(new Show(session));
    }

    @Command(name = "dashboard", mixinStandardHelpOptions = true)
    private static final class Group {}

    /** {@code dashboard list}. */
    @Command(name = "list", mixinStandardHelpOptions = true)
    private static final class Listing implements Callable<Integer> {
        private final Session session;

        Listing(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            Texts texts = terminal.texts();
            List<Board> all = session.services().boards().all();
            if (terminal.json()) {
                terminal.result(all.stream().map(b -> head(b, texts)).toList());
                return 0;
            }
            Table table = new Table(terminal, "key", "name", "question", "tiles").right(3);
            for (Board b : all)
                table.row(
                        b.key(),
                        b.name().get(texts.language()),
                        b.question().get(texts.language()),
                        b.tiles().size());
            table.print();
            return 0;
        }
    }

    private static Map<String, Object> head(Board board, Texts texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", board.key());
        json.put("system", board.system().isEmpty() ? null : board.system());
        json.put("name", board.name().get(texts.language()));
        json.put("question", board.question().get(texts.language()));
        json.put("refresh", board.refresh());
        return json;
    }

    /** {@code dashboard show NAME}. */
    @Command(name = "show", mixinStandardHelpOptions = true)
    private static final class Show implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "NAME")
        String name;

        @Option(
                names = {"--period", "--range"},
                paramLabel = "RANGE")
        String period;

        @Option(names = "--csv")
        boolean csv;

        Show(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() throws IOException {
            Services services = session.settled();
            Terminal terminal = session.terminal();
            Board board = services.boards().of(name);
            Period range = period == null ? null : FigureCommands.period(services, period);
            BoardAnswer answer =
                    services.boards()
                            .ask(board, range, terminal.texts().formats().firstDayOfWeek());
            List<BoardRows.Line> lines = new BoardRows(answer, terminal.texts()).all();
            if (terminal.json()) terminal.result(json(answer, lines, terminal.texts()));
            else if (csv)
                LocalCsv.write(
                        terminal.out(),
                        terminal.texts().language(),
                        answer.zone(),
                        BoardRows.HEADS,
                        lines.stream().map(BoardRows.Line::cells).toList());
            else print(answer, lines, terminal);
            return 0;
        }

        private static Map<String, Object> json(
                BoardAnswer answer, List<BoardRows.Line> lines, Texts texts) {
            Map<String, Object> json = head(answer.board(), texts);
            json.put("from", answer.period().from().toString());
            json.put("to", answer.period().to().toString());
            json.put("zone", answer.zone().getId());
            json.put("currency", answer.currency());
            json.put("position", answer.position());
            json.put("asOf", answer.asOf() == null ? null : answer.asOf().toString());
            List<Map<String, Object>> tiles = new ArrayList<>();
            for (int i = 0; i < answer.tiles().size(); i++) {
                BoardAnswer.Part part = answer.tiles().get(i);
                int number = i + 1;
                Map<String, Object> tile = new LinkedHashMap<>();
                tile.put("tile", number);
                tile.put("show", part.tile().show().key());
                tile.put("from", part.period().from().toString());
                tile.put("to", part.period().to().toString());
                tile.put(
                        "rows",
                        lines.stream()
                                .filter(l -> l.tile() == number)
                                .map(BoardRows.Line::json)
                                .toList());
                tiles.add(tile);
            }
            json.put("tiles", tiles);
            return json;
        }

        private static void print(
                BoardAnswer answer, List<BoardRows.Line> lines, Terminal terminal) {
            Texts texts = terminal.texts();
            terminal.line(
                    answer.board().name().get(texts.language())
                            + " · "
                            + texts.formats().period(answer.period())
                            + " · "
                            + answer.zone().getId());
            Table table =
                    new Table(terminal, "tile", "name", "part", "value", "target", "status", "note")
                            .right(3, 4);
            for (BoardRows.Line l : lines)
                table.row(l.tile(), l.name(), l.part(), l.text(), l.target(), l.status(), l.note());
            table.print();
        }
    }
}
