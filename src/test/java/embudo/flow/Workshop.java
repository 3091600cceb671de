package embudo.flow;

import embudo.catalog.Catalog;
import embudo.catalog.workflow.Workflow;
import embudo.domain.Actor;
import embudo.domain.Channel;
import embudo.domain.Command;
import embudo.domain.ContactField;
import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.NewEvent;
import embudo.domain.Order;
import embudo.domain.Presence;
import embudo.domain.Registration;
import embudo.domain.Segment;
import embudo.domain.Stage;
import embudo.domain.flow.Case;
import embudo.domain.flow.LogLine;
import embudo.flow.points.PointsStage;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.kernel.Topic;
import embudo.measure.AudienceModel;
import embudo.measure.Baskets;
import embudo.measure.CustomerDesk;
import embudo.measure.ReadModel;
import embudo.measure.SegmentBook;
import embudo.measure.Worth;
import embudo.store.Store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A real store with figures and the workflow stage, on a clock that the test sets. */
final class Workshop implements AutoCloseable {
    static final Catalog CATALOG = Catalog.load();
    final Store store;
    final ReadModel columns;
    final AudienceModel audience;
    final FlowBook book;
    final Runner runner;
    final FlowDesk desk;
    final CustomerDesk customers;
    final Sources sources;
    private final PointsStage points;
    private final Baskets baskets;
    private final Notices notices = new Notices();
    private volatile Instant now;

    Workshop(Path folder, Instant start) {
        now = start;
        Ticker ticker = () -> now;
        store = Store.open(folder, ticker, notices);
        columns =
                new ReadModel(
                        store.journal(),
                        store.dailyFacts(),
                        store.webinars(),
                        store.leads(),
                        store.scores(),
                        store.settings(),
                        CATALOG.metrics(),
                        notices,
                        ticker);
        SegmentBook segments = new SegmentBook(CATALOG.segments(), store.segments());
        audience =
                new AudienceModel(
                        columns,
                        store.contacts(),
                        store.dailyFacts(),
                        store.webinars(),
                        store.settings(),
                        segments,
                        notices,
                        ticker);
        baskets = new Baskets(store.extracts(), store.journal(), notices);
        customers =
                new CustomerDesk(
                        columns,
                        audience,
                        store.contacts(),
                        store.records(),
                        baskets,
                        store.points(),
                        CATALOG.workflows().loyalty(),
                        store.journal());
        points =
                new PointsStage(
                        CATALOG.workflows().loyalty(),
                        store.journal(),
                        columns,
                        store.points(),
                        store.settings(),
                        new Worth(store.settings()),
                        ticker);
        sources =
                new Sources(
                        audience,
                        store.contacts(),
                        store.scores(),
                        store.webinars(),
                        store.dailyFacts(),
                        store.settings(),
                        store.cases(),
                        channel -> "webhook",
                        store.points(),
                        customers,
                        id ->
                                segments.get(id).kind() == Segment.Kind.RULE
                                        ? segments.get(id).rule()
                                        : null);
        book = new FlowBook(CATALOG.workflows(), store.cases(), audience::fields);
        runner = new Runner(book, sources, store.journal(), store.cursors(), ticker);
        Rehearser rehearser = new Rehearser(book, sources, columns, ticker);
        desk = new FlowDesk(book, store.cases(), runner, Runnable::run, notices, rehearser);
    }

    Instant now() {
        return now;
    }

    void at(Instant moment) {
        now = moment;
    }

    static Workflow shipped(String key) {
        return CATALOG.workflows().shipped().stream()
                .filter(w -> w.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** A declaration's lines under a name of its own. */
    Workflow draft(String key, String... lines) {
        String head = "key: %s\nname: {en: A, es: B}\ndescription: {en: C, es: D}\n".formatted(key);
        return book.draft(key + ".yaml", head + String.join("\n", lines) + "\n");
    }

    void publish(Workflow workflow) {
        desk.publish(workflow, false, Actor.COMMAND);
    }

    private void batch(Consumer<ImportSession> work) {
        try (ImportSession in = store.imports().open("contacts", "t", "0", Actor.COMMAND)) {
            work.accept(in);
            in.publish(new ImportBatch.Counts(0, 0, 0, 0, 0, 0), "{}");
        }
    }

    long person(String name, Map<ContactField, Object> more) {
        Map<ContactField, Object> fields = new HashMap<>(more);
        fields.put(ContactField.EMAIL, name + "@lago.example");
        fields.put(ContactField.FIRST_NAME, name);
        long[] id = {0};
        batch(in -> id[0] = in.addContact(fields, Map.of()));
        return id[0];
    }

    int webinar(String id, Instant starts, int minutes) {
        int[] number = {0};
        batch(in -> number[0] = in.webinar(id, "IA para pymes", starts, minutes, "zoom"));
        return number[0];
    }

    void registers(long person, int webinar) {
        batch(in ->
                in.registration(new Registration(webinar, person, now, "approved", Channel.EMAIL)));
    }

    void attends(long person, int webinar, Instant joined, Duration stay) {
        batch(in -> in.presence(webinar, person, new Presence.Session(joined, joined.plus(stay))));
    }

    /** An order of $100 as a file brings it. */
    void orders(long person, String number, String product, Instant at) {
        batch(in -> in.order(new Order(number, person, at, 10_000, "USD", product, Channel.NONE)));
        notices.post(Topic.CONTACTS);
    }

    void happens(long person, EventType type) {
        happens(NewEvent.of(null, person, type, now));
    }

    void happens(NewEvent... events) {
        store.journal().append(Actor.COMMAND, List.of(events));
    }

    /** What the line does: the stage after its cursor, then what time makes due. */
    void settle() {
        news();
        runner.tick();
        news();
    }

    private void news() {
        do columns.catchUp();
        while (news(points) | news(runner));
    }

    private boolean news(Stage stage) {
        long cursor = store.cursors().of(stage.name());
        boolean moved = false;
        while (cursor < columns.position()) {
            List<EventBlock> portion = new ArrayList<>();
            long reached = store.journal().read(cursor, 8_192, portion::add);
            Stage.Result result = stage.handle(portion);
            store.cursors().commit(stage.name(), reached, result);
            cursor = reached;
            moved = true;
        }
        return moved;
    }

    /** Lets time pass: stops wherever a case wakes, and every hour. */
    void until(Instant end) {
        settle();
        while (now.isBefore(end)) {
            Instant hour = now.plus(Duration.ofHours(1));
            Instant next = hour.isBefore(end) ? hour : end;
            Instant wake = store.cases().nextWake(Set.of()).orElse(next);
            now = wake.isAfter(now) && wake.isBefore(next) ? wake : next;
            settle();
        }
    }

    /** Messages of all workflows, as template and moment, in order. */
    List<LogLine> sent(long person) {
        List<LogLine> sent = new ArrayList<>();
        for (Case c : store.cases().ofPeople(List.of(person)))
            for (LogLine line : store.cases().log(c.id()))
                if (line.what() == LogLine.What.SENT) sent.add(line);
        sent.sort(Comparator.comparing(LogLine::at));
        return sent;
    }

    List<String> templates(long person) {
        return sent(person).stream().map(LogLine::detail).toList();
    }

    List<Command> commands() {
        return store.commands().page(0, Set.of(), 0, 10_000).rows();
    }

    Case only(long person) {
        List<Case> all = store.cases().ofPeople(List.of(person));
        if (all.size() != 1) throw new AssertionError("cases " + all);
        return all.getFirst();
    }

    @Override
    public void close() {
        baskets.close();
        audience.close();
        columns.close();
        store.close();
    }
}
