package embudo.ui.leads;

import embudo.domain.Band;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.kernel.Page;
import embudo.learn.Advice;
import embudo.ui.Services;
import embudo.ui.kit.Async;
import embudo.ui.kit.Lane;
import embudo.ui.kit.table.PagedRows;
import embudo.ui.kit.table.Picked;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** State of the leads screen: what is asked for, the rows at hand, and the lead that is open. */
public final class LeadsViewModel {
    private final Services services;
    private final Async async;
    private final LeadDetails details;
    private final LeadReader reader;
    private final LeadEdits edits;
    private final Consumer<Throwable> onFailure;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<QuickView> view = new SimpleObjectProperty<>(QuickView.ALL);
    private final ObjectProperty<Drilled> drilled = new SimpleObjectProperty<>();
    private final StringProperty where = new SimpleStringProperty("");
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.FIRST);
    private final ObjectProperty<LeadRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LeadDetail> detail = new ReadOnlyObjectWrapper<>();
    private final BulkDraft bulk = new BulkDraft();
    private final PagedRows<LeadLine> rows = new PagedRows<>(this::fetch);
    private boolean whole;
    private final Lane<Answer> asking;
    private final Lane<LeadDetail> opening;
    private int generation;
    private int fetching;
    private boolean steady = true;

    /** Who was open before the window went down, until the list is there; 0 for nobody. */
    private long wanted;

    /** A set of people handed over by another screen, with words for who they are. */
    public record Drilled(String title, Set<Long> people) {
        public Drilled {
            people = Set.copyOf(people);
        }
    }

    /** What the table is sorted by. */
    public record Order(LeadQuery.Sort by, boolean descending) {
        /** Best score first. */
        public static final Order FIRST = new Order(LeadQuery.Sort.SCORE, true);
    }

    /**
     * How the question was answered: its length, the length of each ready-made list, the names of
     * the workspace's own fields.
     */
    public record Answer(
            LeadQuery query, Page<LeadLine> first, Map<QuickView, Long> counts, List<String> own) {
        public long total() {
            return first.total();
        }
    }

    /** {@code onFailure} is told, on the FX thread, what could not be read or written. */
    LeadsViewModel(
            Services services,
            Async async,
            Function<Band, Advice> advice,
            Consumer<Throwable> onFailure) {
        this.services = services;
        this.async = async;
        this.onFailure = onFailure;
        details = new LeadDetails(services, advice);
        reader = new LeadReader(services);
        edits = new LeadEdits(services, async, this::refresh, onFailure);
        asking = async.lane(this::answered, onFailure);
        opening = async.lane(detail::set, onFailure);
        for (ObservableValue<?> asked : List.of(text, view, order, drilled, where))
            asked.addListener((p, was, is) -> refresh());
        selected.addListener((p, was, is) -> open(is));
    }

    /** Everything the table shows, and a bulk action acts on. */
    public LeadQuery query() {
        return view.get().narrow(scope());
    }

    private LeadQuery scope() {
        Drilled set = drilled.get();
        return LeadQuery.all()
                .withText(text.get().strip())
                .withPeople(set == null ? null : set.people())
                .withWhere(where.get())
                .sorted(order.get().by(), order.get().descending());
    }

    /** Shows exactly these people, whatever was filtered before. */
    public void drill(Drilled people) {
        steady = false;
        text.set("");
        where.set("");
        view.set(QuickView.ALL);
        selected.set(null);
        drilled.set(people);
        steady = true;
        refresh();
    }

    /** What is asked for and who is open. */
    LeadsPlace place() {
        LeadRow open = selected.get();
        return new LeadsPlace(
                text.get(),
                where.get(),
                view.get(),
                order.get(),
                open == null ? wanted : open.id());
    }

    /** Goes there; a lead that is no longer on the first page stays closed. */
    void go(LeadsPlace place) {
        steady = false;
        text.set(place.text());
        where.set(place.where());
        view.set(place.view());
        order.set(place.order());
        steady = true;
        wanted = place.person();
    }

    /** Takes every filter away. */
    public void showAll() {
        drill(null);
    }

    /** Asks again, keeping the open lead. */
    public void refresh() {
        if (!steady) return;
        LeadQuery query = query();
        LeadQuery scope = scope();
        boolean contacts = whole;
        asking.ask(() -> {
            Map<QuickView, Long> counts = reader.counts(scope);
            return new Answer(
                    query,
                    reader.lines(query, 0, PagedRows.PAGE, contacts),
                    counts,
                    reader.ownFields());
        });
        open(selected.get());
    }

    /** Whether a column asks for all that is known of a person. */
    void wantContacts(boolean wanted) {
        if (whole == wanted) return;
        whole = wanted;
        refresh();
    }

    /** Rows to copy, in the table's order, at most {@code most} of them. */
    void copied(LeadQuery of, int most, Consumer<List<LeadLine>> then) {
        async.lane(then, onFailure).ask(() -> reader.first(of, most));
    }

    private void answered(Answer now) {
        generation++;
        fetching = 0;
        Answer before = answer.get();
        boolean same =
                before != null
                        && before.total() == now.total()
                        && before.query().equals(now.query());
        if (same) rows.renew(now.first().rows());
        else rows.reset(now.total(), now.first().rows());
        answer.set(now);
        if (wanted == 0) return;
        now.first().rows().stream()
                .map(LeadLine::lead)
                .filter(lead -> lead.id() == wanted)
                .findFirst()
                .ifPresent(selected::set);
        wanted = 0;
    }

    private void fetch(int page) {
        LeadQuery query = answer.get().query();
        int asked = generation;
        boolean contacts = whole;
        fetching++;
        Lane<Page<LeadLine>> lane =
                async.lane(
                        found -> {
                            if (asked != generation) return;
                            fetching--;
                            rows.put(page, found.rows());
                        },
                        e -> {
                            if (asked != generation) return;
                            fetching--;
                            rows.failed(page);
                            onFailure.accept(e);
                        });
        lane.ask(() -> reader.lines(query, (long) page * PagedRows.PAGE, PagedRows.PAGE, contacts));
    }

    private void open(LeadRow row) {
        if (row == null) {
            opening.drop();
            detail.set(null);
        } else {
            opening.ask(() -> details.of(row));
        }
    }

    /** What a bulk action acts on: what is ticked, everything that matches when nothing is. */
    LeadQuery chosen(Picked picked) {
        if (picked.everything()) return query().without(picked.ids());
        if (picked.ids().isEmpty()) return query();
        return LeadQuery.all()
                .withPeople(picked.ids())
                .sorted(order.get().by(), order.get().descending());
    }

    /** The ids of all who match, for a bulk action. */
    public void matching(LeadQuery query, Consumer<Set<Long>> then) {
        async.lane(then, onFailure).ask(() -> services.leads().ids(query));
    }

    /** What can be changed in a lead. */
    LeadEdits edits() {
        return edits;
    }

    /** True while nothing asked for is still on its way. */
    public boolean settled() {
        return !asking.busy() && !opening.busy() && fetching == 0 && edits.settled();
    }

    public StringProperty text() {
        return text;
    }

    /** A condition that can be understood, empty for everybody. */
    public StringProperty where() {
        return where;
    }

    public ObjectProperty<QuickView> view() {
        return view;
    }

    /** Null when everybody is shown. */
    public ObjectProperty<Drilled> drilled() {
        return drilled;
    }

    public ObjectProperty<Order> order() {
        return order;
    }

    public ObjectProperty<LeadRow> selected() {
        return selected;
    }

    /** Null before the first answer. */
    public ReadOnlyObjectProperty<Answer> answer() {
        return answer.getReadOnlyProperty();
    }

    /** Null while no lead is open. */
    public ReadOnlyObjectProperty<LeadDetail> detail() {
        return detail.getReadOnlyProperty();
    }

    BulkDraft bulk() {
        return bulk;
    }

    public PagedRows<LeadLine> rows() {
        return rows;
    }
}
