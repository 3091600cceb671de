package embudo.ui.leads;

import embudo.domain.Band;
import embudo.domain.ContactField;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.kernel.Page;
import embudo.learn.Advice;
import embudo.text.Texts;
import embudo.ui.Services;
import embudo.ui.kit.Async;
import embudo.ui.kit.Lane;
import embudo.ui.kit.edit.ContactEdit;
import embudo.ui.kit.edit.Edit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

import java.time.Instant;
import java.util.EnumMap;
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
    private final Consumer<Throwable> onFailure;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<QuickView> view = new SimpleObjectProperty<>(QuickView.ALL);
    private final ObjectProperty<Drilled> drilled = new SimpleObjectProperty<>();
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.FIRST);
    private final ObjectProperty<LeadRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LeadDetail> detail = new ReadOnlyObjectWrapper<>();
    private final PagedRows rows = new PagedRows(this::fetch);
    private final Lane<Answer> asking;
    private final Lane<LeadDetail> opening;
    private int generation;
    private int fetching;
    private boolean steady = true;

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

    /** How the question was answered: its length, the length of each ready-made list. */
    public record Answer(LeadQuery query, Page<LeadRow> first, Map<QuickView, Long> counts) {
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
        asking = async.lane(this::answered, onFailure);
        opening = async.lane(detail::set, onFailure);
        text.addListener((p, was, is) -> refresh());
        view.addListener((p, was, is) -> refresh());
        order.addListener((p, was, is) -> refresh());
        drilled.addListener((p, was, is) -> refresh());
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
                .sorted(order.get().by(), order.get().descending());
    }

    /** Shows exactly these people, whatever was filtered before. */
    public void drill(Drilled people) {
        steady = false;
        text.set("");
        view.set(QuickView.ALL);
        selected.set(null);
        drilled.set(people);
        steady = true;
        refresh();
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
        asking.ask(() -> {
            Map<QuickView, Long> counts = new EnumMap<>(QuickView.class);
            for (QuickView v : QuickView.values())
                counts.put(v, services.leads().page(v.narrow(scope), 0, 1).total());
            return new Answer(query, services.leads().page(query, 0, PagedRows.PAGE), counts);
        });
        open(selected.get());
    }

    private void answered(Answer now) {
        generation++;
        fetching = 0;
        rows.reset(now.total(), now.first().rows());
        answer.set(now);
    }

    private void fetch(int page) {
        LeadQuery query = answer.get().query();
        int asked = generation;
        fetching++;
        Lane<Page<LeadRow>> lane =
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
        lane.ask(() -> services.leads().page(query, (long) page * PagedRows.PAGE, PagedRows.PAGE));
    }

    private void open(LeadRow row) {
        if (row == null) {
            opening.drop();
            detail.set(null);
        } else {
            opening.ask(() -> details.of(row));
        }
    }

    /** The ids of all who match, for a bulk action. */
    public void matching(Consumer<Set<Long>> then) {
        LeadQuery query = query();
        async.lane(then, onFailure).ask(() -> services.leads().ids(query));
    }

    /** Writes when the person was last contacted; {@code then} is given the edit that did. */
    public void contacted(
            long person, Instant at, Function<Texts, String> words, Consumer<Edit> then) {
        async.<Edit>lane(
                        edit -> {
                            refresh();
                            then.accept(edit.telling(this::refresh));
                        },
                        onFailure)
                .ask(() ->
                        ContactEdit.make(
                                services.contacts(),
                                List.of(person),
                                ContactField.LAST_CONTACTED_AT,
                                at,
                                words));
    }

    /** True while nothing asked for is still on its way. */
    public boolean settled() {
        return !asking.busy() && !opening.busy() && fetching == 0;
    }

    public StringProperty text() {
        return text;
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

    public ObservableList<LeadRow> rows() {
        return rows;
    }
}
