package embudo.ui.boards;

import embudo.catalog.board.Board;
import embudo.domain.Actor;
import embudo.kernel.Problem;
import embudo.measure.board.Boards;
import embudo.ui.kit.edit.Edit;

import java.util.List;
import java.util.Optional;

/** Changes of dashboards that can be taken back and made again. Runs on the work pool. */
final class BoardEdit {
    private BoardEdit() {}

    /** Saves a dashboard under a name, and says how to take it back. */
    static Edit saved(Boards boards, Board board, String name) {
        Board before = named(boards, name).orElse(null);
        boards.save(board, name, Actor.WINDOW);
        return new Edit(
                texts -> texts.get("ui.boards.saved", name.strip()),
                () -> before == null ? gone(boards, name) : back(boards, before, name),
                () -> back(boards, board, name));
    }

    /** The edit of one that was deleted. */
    static Edit deleted(Boards boards, Board board) {
        String name = board.name().values().iterator().next();
        return new Edit(
                texts -> texts.get("ui.boards.deleted", name),
                () -> back(boards, board, name),
                () -> gone(boards, name));
    }

    private static List<Problem> back(Boards boards, Board board, String name) {
        boards.save(board, name, Actor.WINDOW);
        return List.of();
    }

    private static List<Problem> gone(Boards boards, String name) {
        named(boards, name).ifPresent(b -> boards.delete(b, Actor.WINDOW));
        return List.of();
    }

    /** Somebody's own of that name. */
    static Optional<Board> named(Boards boards, String name) {
        return boards.all().stream()
                .filter(b -> b.own() && b.name().containsValue(name.strip()))
                .findFirst();
    }
}
