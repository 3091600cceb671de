package embudo.measure;

import embudo.catalog.CohortRule;
import embudo.catalog.condition.Audience;
import embudo.catalog.condition.Condition;
import embudo.domain.Settings;
import embudo.domain.Webinar;
import embudo.domain.Webinars;
import embudo.kernel.Ticker;
import embudo.measure.cohort.Cohort;
import embudo.measure.cohort.CohortPick;
import embudo.measure.cohort.CohortQuestion;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;

/** Answers from the columns: a triangle is folded anew whenever it is looked at. */
public final class CohortDesk implements CohortTables {
    private final ReadModel columns;
    private final Audience audience;
    private final Webinars webinars;
    private final Settings settings;
    private final List<CohortRule> declared;
    private final Ticker ticker;
    private final SortedFacts sorted = new SortedFacts();

    public CohortDesk(
            ReadModel columns,
            Audience audience,
            Webinars webinars,
            Settings settings,
            List<CohortRule> declared,
            Ticker ticker) {
        this.columns = columns;
        this.audience = audience;
        this.webinars = webinars;
        this.settings = settings;
        this.declared = List.copyOf(declared);
        this.ticker = ticker;
    }

    @Override
    public List<CohortRule> declared() {
        return declared;
    }

    @Override
    public CohortReport ask(CohortQuestion question) {
        LongPredicate wanted = wanted(question.where());
        Map<Integer, Integer> seconds = seconds();
        Rates rates = new Rates(settings);
        LocalDate today = ticker.today(settings.zone());
        return columns.whole(now -> {
            LocalDate until = now.model().daily().lastActive(today);
            List<Cohort> cohorts = List.of();
            long unconverted = 0;
            if (until != null) {
                CohortSheet sheet = new CohortSheet(question, until, today, seconds);
                CohortReader reader = reader(now.model(), question, rates, seconds, until);
                reader.read(wanted, (id, life) -> sheet.add(life));
                cohorts = sheet.cohorts();
                unconverted = reader.unconverted();
            }
            return new CohortReport(
                    question,
                    now.model().days().zone(),
                    rates.currency(),
                    now.position(),
                    now.asOf(),
                    until,
                    unconverted,
                    cohorts,
                    until == null
                            ? List.of()
                            : CohortTrend.of(
                                    question.rule(), cohorts, now.model().daily().firstActive()));
        });
    }

    @Override
    public Set<Long> people(CohortQuestion question, CohortPick pick) {
        LongPredicate wanted = wanted(question.where());
        Map<Integer, Integer> seconds = seconds();
        Rates rates = new Rates(settings);
        LocalDate today = ticker.today(settings.zone());
        return columns.whole(now -> {
            Set<Long> people = new HashSet<>();
            LocalDate until = now.model().daily().lastActive(today);
            if (until == null) return people;
            reader(now.model(), question, rates, seconds, until)
                    .read(
                            wanted,
                            (id, life) -> {
                                if (life.start == pick.number()
                                        && life.behind(pick.age(), pick.view())) people.add(id);
                            });
            return people;
        });
    }

    private CohortReader reader(
            EventModel model,
            CohortQuestion question,
            Rates rates,
            Map<Integer, Integer> seconds,
            LocalDate until) {
        return new CohortReader(
                model.columns,
                model.days(),
                question,
                new EventAmounts(model.columns, rates),
                seconds.keySet(),
                (int) until.toEpochDay(),
                sorted);
    }

    private Map<Integer, Integer> seconds() {
        Map<Integer, Integer> seconds = new HashMap<>();
        for (Webinar webinar : webinars.all())
            seconds.put(webinar.id(), Math.max(1, webinar.durationMinutes()) * 60);
        return seconds;
    }

    private LongPredicate wanted(Condition where) {
        if (where == null) return id -> true;
        BitSet people = audience.bits(where);
        return id -> people.get((int) id);
    }
}
