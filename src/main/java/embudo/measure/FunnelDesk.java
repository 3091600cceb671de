package embudo.measure;

import embudo.catalog.FunnelRule;
import embudo.catalog.FunnelStep;
import embudo.catalog.condition.Condition;
import embudo.domain.Campaign;
import embudo.domain.DailyFacts;
import embudo.domain.Settings;
import embudo.domain.Webinars;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;
import embudo.measure.Passages.Passage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;

/** Answers from the columns. */
public final class FunnelDesk implements Funnels {
    private final ReadModel columns;
    private final AudienceModel audience;
    private final DailyFacts dailyFacts;
    private final Webinars webinars;
    private final Settings settings;
    private final List<FunnelRule> declared;
    private final Ticker ticker;

    public FunnelDesk(
            ReadModel columns,
            AudienceModel audience,
            DailyFacts dailyFacts,
            Webinars webinars,
            Settings settings,
            List<FunnelRule> declared,
            Ticker ticker) {
        this.columns = columns;
        this.audience = audience;
        this.dailyFacts = dailyFacts;
        this.webinars = webinars;
        this.settings = settings;
        this.declared = List.copyOf(declared);
        this.ticker = ticker;
    }

    @Override
    public List<FunnelRule> declared() {
        return declared;
    }

    @Override
    public FunnelReport ask(FunnelQuestion question) {
        check(question.rule());
        FunnelSplit split = FunnelSplit.of(question.split(), audience);
        Moments moments = new Moments(ticker.now(), settings.zone(), webinars.all());
        Rates rates = new Rates(settings);
        List<Campaign> campaigns = dailyFacts.campaigns();
        LongPredicate wanted = wanted(question.where());
        DayRange range = DayRange.of(question.period());
        ZoneDays days = new ZoneDays(settings.zone());
        return columns.ask(c -> {
            EventScope events =
                    new EventScope(c, new EventAmounts(c, rates), moments.webinars(), campaigns);
            Function<Condition, IntPredicate> test =
                    where -> new RowTests(events, moments).of(where);
            Map<String, List<Passage>> groups = new HashMap<>();
            List<Passage> all = new ArrayList<>();
            FunnelSplit.Values values = split.values(c, events, moments, rates, campaigns);
            FunnelMarks marks = new FunnelMarks(question.rule(), test);
            FunnelWalk walk = FunnelWalk.of(question.rule(), moments.now().toEpochMilli());
            ByPerson facts = ByPerson.of(c, marks::foreign);
            for (int person = 0; person < facts.people(); person++) {
                if (facts.start(person) == facts.end(person)) continue;
                long id = c.identities.identity(person);
                if (!wanted.test(id)) continue;
                walk.begin();
                for (int i = facts.start(person); i < facts.end(person); i++) {
                    long at = Fact.at(facts.fact(i));
                    int row = facts.row(i);
                    int steps = marks.of(Fact.type(facts.fact(i)), row);
                    if (steps != 0) walk.event(at, row, steps, range.contains(days.day(at)));
                }
                walk.end();
                if (walk.depth == 0) continue;
                Passage passage = walk.passage(id);
                all.add(passage);
                if (values != null)
                    groups.computeIfAbsent(values.of(walk.entry, id), v -> new ArrayList<>())
                            .add(passage);
            }
            int steps = question.rule().steps().size();
            return new FunnelReport(
                    question,
                    settings.zone(),
                    c.size(),
                    columns.asOf(),
                    new Passages(all, steps),
                    groups(groups, steps));
        });
    }

    private static List<FunnelReport.Group> groups(Map<String, List<Passage>> found, int steps) {
        return found.entrySet().stream()
                .map(e -> new FunnelReport.Group(e.getKey(), new Passages(e.getValue(), steps)))
                .sorted(
                        Comparator.comparingInt((FunnelReport.Group g) -> -g.passages().entrants())
                                .thenComparing(g -> g.value() == null ? "" : g.value()))
                .toList();
    }

    private LongPredicate wanted(Condition where) {
        if (where == null) return id -> true;
        BitSet people = audience.bits(where);
        return id -> people.get((int) id);
    }

    private static void check(FunnelRule rule) {
        int n = rule.steps().size();
        if (n < 2 || n > FunnelRule.MOST)
            throw new Problem("measure.funnel.steps", n, FunnelRule.MOST);
        if (rule.window().amount() <= 0)
            throw new Problem("measure.funnel.window", rule.window().toString());
        if (!rule.ordered())
            for (FunnelStep step : rule.steps())
                if (step.within() != null)
                    throw new Problem("measure.funnel.within", step.within().toString());
    }
}
