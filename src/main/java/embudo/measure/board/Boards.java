package embudo.measure.board;

import embudo.catalog.board.Board;
import embudo.domain.Actor;
import embudo.kernel.Period;

import java.time.DayOfWeek;
import java.util.List;

/** Dashboards. Thread-safe; answers may take a while, so never on the FX thread. */
public interface Boards {
    /** Those that ship in their order, then people's own by name. */
    List<Board> all();

    /**
     * @throws embudo.kernel.Problem when there is none of this key
     */
    Board of(String key);

    /**
     * @param period null for as many days as the dashboard declares, up to the last with data
     * @param weekStart first day of a week, for steps of series
     */
    BoardAnswer ask(Board board, Period period, DayOfWeek weekStart);

    /**
     * Keeps a dashboard under a name of somebody's own, in the place of the one that has it.
     *
     * @return it with its key
     * @throws embudo.kernel.Problem when the name is empty or a shipped dashboard's
     */
    Board save(Board board, String name, Actor actor);

    /** Deletes one of somebody's own. */
    void delete(Board board, Actor actor);
}
