package embudo.ui.boards;

import embudo.catalog.board.Board;
import embudo.measure.board.BoardAnswer;
import embudo.ui.kit.range.RangeOffer;

import java.util.List;

/** What was read for the screen at once. */
record BoardsShown(List<Board> boards, BoardAnswer answer, RangeOffer offer, boolean ready) {
    BoardsShown {
        boards = List.copyOf(boards);
    }
}
