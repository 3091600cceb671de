package embudo.measure;

import embudo.catalog.Metric;
import embudo.domain.Band;
import embudo.domain.DailyFacts;
import embudo.domain.Event;
import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.domain.Journal;
import embudo.domain.LeadQuery;
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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The journal in memory as columns, and the figures over it. One thread (the line's) calls {@link
 * #catchUp}; any thread may ask. Every answer is taken at one position.
 */
public final class ReadModel implements Figures, Timelines, AutoCloseable {
    private final Journal journal;
    private final DailyFacts dailyFacts;
    private final Webinars webinarSource;
    private final Leads leads;
    private final Scores scores;
    private final Settings settings;
    private final Notices notices;
    private final Ticker ticker;
    private final Tiles tiles;
    private final Notices.Subscription subscription;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final EventModel model;
    private DayFacts facts = DayFacts.NONE;
    private List<Webinar> webinars = List.of();
    private int lastBatch;
    private boolean factsDue = true;
    private volatile boolean noticed;
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
        this.leads = leads;
        this.scores = scores;
        this.settings = settings;
        this.notices = notices;
        this.ticker = ticker;
        tiles = new Tiles(metrics);
        model = new EventModel(new ZoneDays(settings.zone()));
        subscription =
                notices.subscribe(topic -> {
                    if (topic != Topic.FIGURES && topic != Topic.LINK) noticed = true;
                });
    }

    /**
     * Reads the journal to its end. Ad days, web days and webinars are read again when a batch came
     * or went, or when a notice has no event to show for it.
     */
    public void catchUp() {
        lock.writeLock().lock();
        boolean changed;
        try {
            boolean told = noticed;
            noticed = false;
            long before = position;
            long now = journal.read(before, Long.MAX_VALUE, this::append);
            if (now > before || told) model.alias(journal.aliases());
            model.settle();
            if (!model.days().zone().equals(settings.zone()))
                model.inZone(new ZoneDays(settings.zone()));
            changed = now > before || told;
            if (factsDue || told && now == before) {
                facts = DayFacts.read(dailyFacts);
                webinars = List.copyOf(webinarSource.all());
                factsDue = false;
                changed = true;
            }
            position = now;
            ready = true;
        } finally {
            lock.writeLock().unlock();
        }
        if (changed) notices.post(Topic.FIGURES);
    }

    private void append(EventBlock block) {
        model.append(block);
        for (int i = 0; i < block.size; i++) {
            byte type = block.type[i];
            if (block.batch[i] > lastBatch || type == EventType.BATCH_RETRACTED.code()) {
                lastBatch = Math.max(lastBatch, block.batch[i]);
                factsDue = true;
            }
            if (type < EventType.SCORE_UPDATED.code())
                asOf = later(asOf, Instant.ofEpochMilli(block.receivedAt[i]));
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a == null || b.isAfter(a) ? b : a;
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
        lock.readLock().lock();
        try {
            LocalDate events = model.daily().lastActive(today);
            LocalDate days = facts.last(today);
            LocalDate last = events;
            if (last == null || days != null && days.isAfter(last)) last = days;
            return Period.last(30, last == null ? today : last);
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public Overview overview(Period period) {
        Rates rates = new Rates(settings);
        long total = leads.page(LeadQuery.all(), 0, 1).total();
        long hot = scores.bands().getOrDefault(Band.HOT, 0L);
        LeadQuery toCall = LeadQuery.all().withBands(Set.of(Band.HOT)).withUncontacted(true);
        long uncontacted = leads.page(toCall, 0, 1).total();
        lock.readLock().lock();
        try {
            ZoneDays days = model.days();
            Schedule schedule = new Schedule(webinars, days, ticker.now());
            PeriodTally now = PeriodTally.of(model, schedule, facts, rates, DayRange.of(period));
            PeriodTally before =
                    PeriodTally.of(model, schedule, facts, rates, DayRange.of(period.previous()));
            return new Overview(
                    period,
                    days.zone(),
                    rates.currency(),
                    position,
                    asOf,
                    tiles.of(now, before),
                    FunnelSteps.of(now, facts, tiles),
                    now.channels(),
                    DaySeries.of(
                            now,
                            before,
                            schedule.within(now.range()),
                            days,
                            days.day(ticker.now())),
                    total,
                    hot,
                    uncontacted,
                    next(schedule),
                    now.unconverted());
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public Set<Long> people(Drill drill, Period period) {
        lock.readLock().lock();
        try {
            Schedule schedule = new Schedule(webinars, model.days(), ticker.now());
            return People.of(model, schedule, drill, DayRange.of(period));
        } finally {
            lock.readLock().unlock();
        }
    }

    private Overview.NextWebinar next(Schedule schedule) {
        Webinar next = schedule.next();
        if (next == null) return null;
        return new Overview.NextWebinar(
                next.id(), next.title(), next.startsAt(), People.registered(model, next.id()));
    }

    @Override
    public List<Event> of(long person) {
        lock.readLock().lock();
        try {
            int known = model.columns.identities.known(Math.toIntExact(person));
            if (known < 0) return List.of();
            int[] rows = model.columns.history(model.columns.identities.owner(known));
            return Arrays.stream(rows).mapToObj(model.columns::event).toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Monthly cohorts up to today's month, oldest first. */
    public List<Cohorts.Row> cohorts() {
        lock.readLock().lock();
        try {
            return model.cohorts().rows(YearMonth.from(ticker.today(model.days().zone())));
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void close() {
        subscription.close();
    }
}
