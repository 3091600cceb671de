package embudo.ui.boards;

import embudo.catalog.Metric;
import embudo.catalog.board.Arrangement;
import embudo.catalog.board.Board;
import embudo.catalog.board.Show;
import embudo.catalog.board.Tile;
import embudo.domain.Actor;
import embudo.kernel.Notices;
import embudo.kernel.Period;
import embudo.kernel.Topic;
import embudo.ui.Services;
import embudo.ui.charts.MetricPlace;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.ScreenModel;
import embudo.ui.kit.edit.Edit;
import embudo.ui.kit.range.RangeChoice;
import embudo.ui.kit.range.RangeOffer;

import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Duration;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The dashboard in sight, its figures, and how somebody rearranges it. FX thread. */
final class BoardsViewModel implements ScreenModel {
    private final Services services;
    private final Desk desk;
    private final RangeChoice range = new RangeChoice(this::refresh);
    private final ReadOnlyObjectWrapper<BoardsShown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Board> draft = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> selected = new SimpleObjectProperty<>(-1);
    private final Lane<BoardsShown> reading;
    private final Lane<Runnable> acting;
    private final PauseTransition wait = new PauseTransition();
    private Notices.Subscription feed;
    private String key = "";
    private long readAt;

    BoardsViewModel(Services services, Desk desk) {
        this.services = services;
        this.desk = desk;
        reading = desk.async().lane(this::read, failure::set);
        acting = desk.async().lane(Runnable::run, desk::fail);
        wait.setOnFinished(e -> refresh());
    }

    @Override
    public void attach() {
        feed =
                desk.feed()
                        .follow(
                                EnumSet.of(Topic.FIGURES, Topic.CONTACTS, Topic.SETTINGS),
                                this::changed);
        refresh();
    }

    @Override
    public void detach() {
        wait.stop();
        if (feed != null) feed.close();
        feed = null;
    }

    @Override
    public boolean settled() {
        return !reading.busy() && !acting.busy();
    }

    /** Figures changed: read at once, or as soon as the dashboard's refresh allows. */
    private void changed() {
        BoardsShown now = shown.get();
        long due = now == null ? 0 : now.answer().board().refresh() * 1000L;
        long gone = (services.ticker().nanos() - readAt) / 1_000_000;
        if (gone >= due) refresh();
        else if (wait.getStatus() != javafx.animation.Animation.Status.RUNNING) {
            wait.setDuration(Duration.millis(due - gone));
            wait.playFromStart();
        }
    }

    /** Reads what is in sight, a draft as it stands. */
    void refresh() {
        Period days = range.chosen();
        String wanted = key;
        Board edited = draft.get();
        DayOfWeek first = desk.words().formats().firstDayOfWeek();
        readAt = services.ticker().nanos();
        reading.ask(() -> ask(days, wanted, edited, first));
    }

    /** On the work pool. */
    private BoardsShown ask(Period days, String wanted, Board edited, DayOfWeek first) {
        List<Board> all = services.boards().all();
        Board board =
                edited != null
                        ? edited
                        : all.stream()
                                .filter(b -> b.key().equals(wanted))
                                .findFirst()
                                .orElse(all.getFirst());
        return new BoardsShown(
                all,
                services.boards().ask(board, days, first),
                RangeOffer.of(
                        services.webinars(),
                        services.settings().zone(),
                        services.figures().defaultPeriod()),
                services.figures().ready());
    }

    private void read(BoardsShown now) {
        failure.set(null);
        key = now.answer().board().key();
        range.read(now.answer().period());
        shown.set(now);
    }

    /** Shows another dashboard; a draft is discarded before. */
    void choose(String board) {
        if (board.equals(key)) return;
        key = board;
        draft.set(null);
        selected.set(-1);
        refresh();
    }

    /** Begins to rearrange: somebody's own, or a copy of what ships. */
    void arrange() {
        if (shown.get() == null || draft.get() != null) return;
        draft.set(shown.get().answer().board());
        selected.set(draft.get().tiles().isEmpty() ? -1 : 0);
    }

    /** Leaves everything as it was. */
    void discard() {
        draft.set(null);
        selected.set(-1);
        refresh();
    }

    /** Moves the selected tile by cells. */
    void move(int columns, int rows) {
        if (selecting()) draft.set(with(Arrangement.moved(tiles(), selected.get(), columns, rows)));
    }

    /** Makes the selected tile wider and higher by cells. */
    void resize(int columns, int rows) {
        if (selecting())
            draft.set(with(Arrangement.resized(tiles(), selected.get(), columns, rows)));
    }

    void remove() {
        if (!selecting() || tiles().size() < 2) return;
        List<Tile> left = Arrangement.removed(tiles(), selected.get());
        selected.set(Math.min(selected.get(), left.size() - 1));
        draft.set(with(left));
        refresh();
    }

    /** Adds a metric as a single figure. */
    void add(Metric metric) {
        if (draft.get() == null || tiles().size() >= Board.MOST) return;
        Tile tile =
                Tile.of(
                        Show.VALUE,
                        metric.key(),
                        null,
                        Show.VALUE.usual(0, 0),
                        Math.min(Board.MOST, tiles().size() + 1));
        draft.set(with(Arrangement.added(tiles(), tile)));
        selected.set(tiles().size() - 1);
        refresh();
    }

    private boolean selecting() {
        return draft.get() != null && selected.get() >= 0;
    }

    private List<Tile> tiles() {
        return draft.get().tiles();
    }

    private Board with(List<Tile> tiles) {
        return draft.get().with(tiles);
    }

    /** The name offered for what is being rearranged. */
    String nameOffered() {
        Board board = draft.get();
        String name = board.name().get(desk.words().language());
        return board.own() ? name : desk.words().get("ui.boards.copy_of", name);
    }

    /** Keeps the draft under a name; what had the name before comes back with an undo. */
    void save(String name) {
        Board wanted = draft.get();
        if (wanted == null) return;
        acting.ask(() -> {
            Edit edit = BoardEdit.saved(services.boards(), wanted, name);
            String saved = BoardEdit.named(services.boards(), name).orElseThrow().key();
            return () -> {
                draft.set(null);
                selected.set(-1);
                key = saved;
                desk.edits().said(edit.telling(this::refresh));
                refresh();
            };
        });
    }

    /** Deletes somebody's own dashboard. */
    void delete() {
        BoardsShown now = shown.get();
        if (now == null || !now.answer().board().own()) return;
        Board board = now.answer().board();
        acting.ask(() -> {
            services.boards().delete(board, Actor.WINDOW);
            return () -> {
                draft.set(null);
                key = "";
                desk.edits()
                        .said(BoardEdit.deleted(services.boards(), board).telling(this::refresh));
                refresh();
            };
        });
    }

    /** Opens a metric with its definition, course, groups and people. */
    void metric(MetricPlace place) {
        place.open(desk.navigator());
    }

    void lead(long id, String name) {
        desk.navigator().openLeads(name, Set.of(id));
    }

    void screen(String id) {
        desk.navigator().openScreen(id);
    }

    void webinar(String externalId) {
        desk.navigator().openScreen("live", externalId);
    }

    /** What can be added. */
    List<Metric> metrics() {
        return services.metricDesk().all();
    }

    /** Null until something was read. */
    ReadOnlyObjectProperty<BoardsShown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What is being rearranged, null when nothing is. */
    ReadOnlyObjectProperty<Board> draftProperty() {
        return draft;
    }

    /** Index of the tile that keys move, -1 for none. */
    ObjectProperty<Integer> selectedProperty() {
        return selected;
    }

    ObjectProperty<Period> periodProperty() {
        return range.shownProperty();
    }

    @Override
    public String remember() {
        return key + " " + range.remember();
    }

    @Override
    public void recall(String remembered) {
        if (remembered.isEmpty()) return;
        String[] place = remembered.split(" ", 2);
        key = place[0];
        if (place.length > 1 && !place[1].isEmpty()) range.recall(place[1]);
        if (feed != null) discard();
    }
}
