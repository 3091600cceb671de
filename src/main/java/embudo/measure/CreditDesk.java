package embudo.measure;

import embudo.catalog.TouchRule;
import embudo.catalog.condition.Audience;
import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.DailyFacts;
import embudo.domain.Settings;
import embudo.kernel.Ticker;
import embudo.measure.Journey.Outcome;
import embudo.measure.attribution.Attribution;
import embudo.measure.attribution.Ledger;
import embudo.measure.attribution.ModelKind;
import embudo.measure.attribution.Trail;
import embudo.measure.attribution.Warning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/** Answers who earned the conversions of a period. Any thread; never the FX thread. */
public final class CreditDesk {
    private final ReadModel columns;
    private final DailyFacts dailyFacts;
    private final Audience audience;
    private final Settings settings;
    private final TouchRule rule;
    private final Ticker ticker;

    public CreditDesk(
            ReadModel columns,
            DailyFacts dailyFacts,
            Audience audience,
            Settings settings,
            TouchRule rule,
            Ticker ticker) {
        this.columns = columns;
        this.dailyFacts = dailyFacts;
        this.audience = audience;
        this.settings = settings;
        this.rule = rule;
        this.ticker = ticker;
    }

    /** What counts as a touch here. */
    public TouchRule rule() {
        return rule;
    }

    /** Every model over the same journeys. */
    public CreditReport credit(CreditQuestion question) {
        Read read = read(question);
        List<Journey> closed =
                read.set.journeys().stream().filter(j -> j.outcome() != Outcome.OPEN).toList();
        Players players =
                new Players(question.by(), read.set.journeys(), read.spend, dailyFacts.campaigns());
        Ledger ledger = ledger(players, closed, read.set.loose());
        Attribution credits =
                Attribution.of(ledger, List.of(ModelKind.values()), question.options());
        if (read.set.unconverted() > 0) credits = warned(credits, read.set.unconverted());
        return new CreditReport(
                question,
                settings.zone(),
                settings.currency(),
                read.position,
                read.asOf,
                players.all,
                credits,
                closed,
                read.set.journeys().size() - closed.size());
    }

    /** How people went from channel to channel; the question's players are channels. */
    public JourneyMap map(CreditQuestion question) {
        Read read = read(question);
        List<Journey> journeys = read.set.journeys();
        Map<Channel, Double> touchCost = touchCost(journeys, read.spend);
        JourneyMapMaker maker = new JourneyMapMaker(journeys, question.rule().minimumN());
        List<JourneyMap.Transition> transitions = maker.transitions();
        return new JourneyMap(
                question,
                settings.zone(),
                settings.currency(),
                read.position,
                read.asOf,
                count(journeys, Outcome.CONVERTED),
                count(journeys, Outcome.LOST),
                count(journeys, Outcome.OPEN),
                transitions,
                maker.ends(true, EnumSet.allOf(Outcome.class)),
                maker.ends(false, EnumSet.of(Outcome.CONVERTED)),
                maker.ends(false, EnumSet.of(Outcome.LOST)),
                maker.paths(),
                new FrictionFinder(ticker.now().toEpochMilli()).find(journeys),
                maker.combinations(touchCost),
                new Outlooks(journeys, touchCost).of(transitions),
                journeys);
    }

    private static long count(List<Journey> journeys, Outcome outcome) {
        return journeys.stream().filter(j -> j.outcome() == outcome).count();
    }

    /** Spend of a channel over its touches of the period's journeys. */
    private static Map<Channel, Double> touchCost(List<Journey> journeys, Map<Long, Long> spend) {
        Map<Channel, Long> touches = new EnumMap<>(Channel.class);
        for (Journey journey : journeys)
            for (Touch touch : journey.touches()) touches.merge(touch.channel(), 1L, Long::sum);
        Map<Channel, Double> cost = new EnumMap<>(Channel.class);
        touches.forEach((channel, n) ->
                cost.put(
                        channel,
                        (double)
                                        spend.getOrDefault(
                                                Players.key(CreditQuestion.By.CHANNEL, channel, 0),
                                                0L)
                                / n));
        return cost;
    }

    /** All touches and conversions of one person, S-JRN-04. */
    public PersonJourney person(long person) {
        return PersonJourney.of(columns.of(person), rule, dailyFacts.campaigns());
    }

    /** The journeys of the period, those still open too. */
    JourneySet journeys(CreditQuestion question) {
        return read(question).set;
    }

    /** Everything of one position. */
    private record Read(JourneySet set, Map<Long, Long> spend, long position, Instant asOf) {}

    private Read read(CreditQuestion question) {
        ZoneId zone = settings.zone();
        Rates rates = new Rates(settings);
        DayRange range = DayRange.of(question.period());
        LocalDate after = question.period().to().plusDays(1);
        long end =
                Math.min(
                        ticker.now().toEpochMilli(),
                        after.atStartOfDay(zone).toInstant().toEpochMilli());
        LongPredicate wanted = wanted(question);
        ZoneDays days = new ZoneDays(zone);
        return columns.whole(now -> {
            Columns all = now.model().columns;
            JourneyReader reader = new JourneyReader(all, rates, days, range, question.rule(), end);
            return new Read(
                    reader.read(wanted),
                    spend(now.facts(), rates, range, question.by()),
                    all.size(),
                    now.asOf());
        });
    }

    private LongPredicate wanted(CreditQuestion question) {
        if (question.where() == null) return id -> true;
        BitSet people = audience.bits(question.where());
        return id -> people.get((int) id);
    }

    private static Map<Long, Long> spend(
            DayFacts facts, Rates rates, DayRange range, CreditQuestion.By by) {
        Map<Long, Long> spend = new HashMap<>();
        for (CampaignDay d : facts.campaignDays())
            if (range.contains((int) d.day().toEpochDay())
                    && d.spend() != 0
                    && rates.knows(d.currency()))
                spend.merge(
                        Players.key(by, d.channel(), d.campaign()),
                        rates.convert(d.spend(), d.currency()),
                        Long::sum);
        return spend;
    }

    private static Ledger ledger(Players players, List<Journey> journeys, long loose) {
        List<Trail> trails = new ArrayList<>();
        for (Journey journey : journeys) {
            int[] steps = journey.touches().stream().mapToInt(players::of).toArray();
            double[] ages = journey.touches().stream().mapToDouble(journey::age).toArray();
            boolean converted = journey.converted();
            trails.add(
                    new Trail(steps, ages, converted ? 1 : 0, journey.value(), converted ? 0 : 1));
        }
        // Given back for earlier conversions: it lowers the total and is nobody's.
        if (loose != 0) trails.add(new Trail(new int[0], new double[0], 0, loose, 0));
        return new Ledger(players.all.stream().map(Player::key).toList(), players.direct(), trails);
    }

    private static Attribution warned(Attribution credits, long unconverted) {
        List<Warning> warnings = new ArrayList<>(credits.warnings());
        warnings.add(new Warning(Warning.Code.UNCONVERTED, null, "", unconverted));
        return new Attribution(credits.ledger(), credits.options(), credits.credits(), warnings);
    }
}
