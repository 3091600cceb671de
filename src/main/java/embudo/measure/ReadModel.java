package embudo.measure;

import embudo.catalog.Metric;
import embudo.domain.Campaign;
import embudo.domain.DailyFacts;
import embudo.domain.Event;
import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.domain.Journal;
import embudo.domain.Leads;
import embudo.domain.Scores;
import embudo.domain.Settings;
import embudo.domain.Timelines;
import embudo.domain.Webinar;
import embudo.domain.Webinars;
import embudo.kernel.Notices;
import embudo.kernel.Period;
import embudo.kernel.Ticker;
import embudo.kernel.Topic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The journal in memory as columns, and the figures over it. One thread (the line's) calls {@link
 * #catchUp}; any thread may ask. Every answer is taken at one position.
 */
public final class ReadModel implements Figures, Timelines, AutoCloseable {
    /** More new events than this are not added to the columns but built aside with all others. */
    private static final int MANY = 500_000;

    private final Journal journal;
    private final DailyFacts dailyFacts;
    private final Webinars webinarSource;
    private final Settings settings;
    private final Notices notices;
    private final Ticker ticker;
    private final OverviewMaker overviews;
    private final Notices.Subscription subscription;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    // Written by the catching-up thread alone, and only while nobody is answered.
    private EventModel model;
    private DayFacts facts = DayFacts.NONE;
    private List<Webinar> webinars = List.of();
    private int lastBatch;
    private long newest = Long.MIN_VALUE;
    private volatile boolean factsDue = true;
    private volatile boolean told;
    private volatile boolean ready;
    private volatile long position;
    private volatile Instant asOf;

    public ReadModel(
            Journal journal,
            DailyFacts days,
            Webinars webinars,
            Leads leads,
            Scores scores,
            Settings settings,
            List<Metric> metrics,
            Notices notices,
            Ticker ticker) {
        this.journal = journal;
        dailyFacts = days;
        webinarSource = webinars;
        this.settings = settings;
        this.notices = notices;
        this.ticker = ticker;
        overviews = new OverviewMaker(leads, scores, metrics);
        model = new EventModel(new ZoneDays(settings.zone()));
        subscription = notices.subscribe(this::heard);
    }

    /**
     * Reads the journal to its end, and what else the figures need when a notice or a batch says
     * that it has changed. Posts {@link Topic#FIGURES} when figures may read differently. Whoever
     * asks meanwhile gets the last finished state.
     */
    public synchronized void catchUp() {
        boolean changed = !ready || told;
        told = false;
        long before = position;
        if (journal.position() - before > MANY) rebuild();
        else follow();
        changed |= position > before;
        if (factsDue) {
            factsDue = false;
            DayFacts newFacts = DayFacts.read(dailyFacts);
            List<Webinar> newWebinars = List.copyOf(webinarSource.all());
            alone(() -> {
                facts = newFacts;
                webinars = newWebinars;
            });
        }
        if (!model.days().zone().equals(settings.zone()))
            alone(() -> model.recount(new ZoneDays(settings.zone())));
        ready = true;
        if (changed) notices.post(Topic.FIGURES);
    }

    /** Reads first and takes over then, so that answers don't wait for the store. */
    private void follow() {
        List<EventBlock> blocks = new ArrayList<>();
        Map<Integer, Integer> aliases = model.columns.identities.aliases();
        try {
            journal.read(model.columns.size(), Long.MAX_VALUE, blocks::add);
            aliases = journal.aliases();
        } finally {
            // Whatever came before a failing read is taken over and stays.
            Map<Integer, Integer> now = aliases;
            alone(() -> {
                blocks.forEach(block -> append(model, block));
                model.alias(now);
                model.settle();
                stand();
            });
        }
    }

    /** Builds a model aside, from the first event on, while the old one goes on answering. */
    private void rebuild() {
        EventModel fresh = new EventModel(new ZoneDays(settings.zone()));
        journal.read(0, Long.MAX_VALUE, block -> append(fresh, block));
        fresh.alias(journal.aliases());
        fresh.settle();
        alone(() -> {
            model = fresh;
            stand();
        });
    }

    private void stand() {
        position = model.columns.size();
        asOf = newest == Long.MIN_VALUE ? null : Instant.ofEpochMilli(newest);
    }

    private void heard(Topic topic) {
        switch (topic) {
            // A batch that was published or undone changes contacts, whatever else it holds.
            case CONTACTS -> factsDue = told = true;
            case JOURNAL, SCORES, SETTINGS -> told = true;
            case FIGURES, COMMANDS, LINK, SEGMENTS, REPORTS -> {}
        }
    }

    private void append(EventModel to, EventBlock block) {
        to.append(block);
        for (int i = 0; i < block.size; i++) {
            byte type = block.type[i];
            if (block.batch[i] > lastBatch || type == EventType.BATCH_RETRACTED.code()) {
                lastBatch = Math.max(lastBatch, block.batch[i]);
                factsDue = true;
            }
            if (type < EventType.SCORE_UPDATED.code())
                newest = Math.max(newest, block.receivedAt[i]);
        }
    }

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Instant asOf() {
        return asOf;
    }

    @Override
    public Period defaultPeriod() {
        LocalDate today = ticker.today(settings.zone());
        LocalDate last = held(() -> Objects.requireNonNullElse(lastDay(today), today));
        return Period.last(30, last);
    }

    private LocalDate lastDay(LocalDate today) {
        LocalDate events = model.daily().lastActive(today);
        LocalDate days = facts.last(today);
        return events == null || days != null && days.isAfter(events) ? days : events;
    }

    @Override
    public Overview overview(Period period) {
        return at(at -> overviews.make(period, at));
    }

    @Override
    public Dossier dossier(Period period) {
        List<Campaign> campaigns = dailyFacts.campaigns();
        return at(at -> new DossierMaker(at, campaigns).make(overviews.make(period, at)));
    }

    private <T> T at(Function<OverviewMaker.At, T> question) {
        Rates rates = new Rates(settings);
        OverviewMaker.LeadCounts counts = overviews.leads();
        return held(() ->
                question.apply(
                        new OverviewMaker.At(model, facts, schedule(), rates, asOf, counts)));
    }

    @Override
    public Set<Long> people(Drill drill, Period period) {
        return held(() -> People.of(model, schedule(), drill, DayRange.of(period)));
    }

    @Override
    public List<Event> of(long person) {
        return held(() -> {
            Identities identities = model.columns.identities;
            int known = identities.known(Math.toIntExact(person));
            if (known < 0) return List.of();
            int[] rows = model.columns.history(identities.owner(known));
            return Arrays.stream(rows).mapToObj(model.columns::event).toList();
        });
    }

    /** Monthly cohorts up to this month, oldest first, S-MET-16. */
    public List<Cohorts.Row> cohorts() {
        YearMonth now = YearMonth.from(ticker.today(settings.zone()));
        return held(() -> model.cohorts().rows(now));
    }

    /** The channel sequences that most buyers followed, S-JRN-02. */
    public List<Paths.Path> paths(int limit) {
        return held(() -> model.paths().top(limit));
    }

    /** How many people ever registered, attended, bought, in this order within 30 days. */
    public OrderedFunnel.Depths depths() {
        return held(() -> model.funnel().depths());
    }

    /** Events of one type a day over the 30 days up to {@code last}. */
    public Trend trend(EventType type, LocalDate last) {
        return held(() -> Trend.of(model.daily(), type, last));
    }

    /** Answers a question about the columns, taken at one position. */
    <T> T ask(Function<Columns, T> question) {
        return held(() -> question.apply(model.columns));
    }

    /** Everything at one position. */
    record Whole(
            EventModel model, DayFacts facts, Schedule schedule, long position, Instant asOf) {}

    /** As {@link #ask}, of all there is. */
    <T> T whole(Function<Whole, T> question) {
        return held(() -> question.apply(new Whole(model, facts, schedule(), position, asOf)));
    }

    private Schedule schedule() {
        return new Schedule(webinars, model.days(), ticker.now());
    }

    /** Changes the state while nobody is being answered. */
    private void alone(Runnable change) {
        lock.writeLock().lock();
        try {
            change.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Answers while nothing is being changed. */
    private <T> T held(Supplier<T> question) {
        lock.readLock().lock();
        try {
            return question.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void close() {
        subscription.close();
    }
}
