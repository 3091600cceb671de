package embudo.measure;

import embudo.domain.EventType;
import embudo.kernel.Period;
import embudo.measure.cohort.CohortQuestion;
import embudo.measure.cohort.CohortStep;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Set;
import java.util.function.LongPredicate;

/** Reads everybody's life since their cohort event, in order of time. */
final class CohortReader {
    private static final byte PURCHASE = EventType.PURCHASE.code();
    private static final byte REFUND = EventType.REFUND.code();
    private static final byte ATTENDED = EventType.ATTENDED.code();
    private static final byte FIRST_SAID = EventType.CHAT.code();
    private static final byte LAST_SAID = EventType.POLL.code();
    private final Columns columns;
    private final ZoneDays days;
    private final CohortQuestion question;
    private final EventAmounts amounts;
    private final BitSet webinars = new BitSet();
    private final int until;
    private final SortedFacts sorted;
    // Numbers of the periods of days that data is likely from, once asked for.
    private final int[] periods = new int[1 << 16];
    private final boolean[] starts = new boolean[EventType.DEEDS];
    private final boolean[] counts = new boolean[EventType.DEEDS];
    private final CohortLife life = new CohortLife();
    private long unconverted;

    /**
     * @param webinars those whose length is known: stays in others have no engagement
     * @param until later days are not looked at
     */
    CohortReader(
            Columns columns,
            ZoneDays days,
            CohortQuestion question,
            EventAmounts amounts,
            Set<Integer> webinars,
            int until,
            SortedFacts sorted) {
        this.columns = columns;
        this.days = days;
        this.question = question;
        this.amounts = amounts;
        webinars.forEach(this.webinars::set);
        this.until = until;
        this.sorted = sorted;
        for (EventType type : EventType.values())
            if (!type.derived()) counts[type.code()] = type.weight() > 0;
        for (EventType type : question.rule().first()) starts[type.code()] = true;
    }

    /** Receives a person in a cohort; the life must not be kept. */
    interface Sink {
        void person(long id, CohortLife life);
    }

    void read(LongPredicate wanted, Sink sink) {
        BitSet types = new BitSet();
        for (int type = 0; type < counts.length; type++)
            if (counts[type] || starts[type]) types.set(type);
        ByPerson facts = sorted.of(columns, types);
        for (int person = 0; person < facts.people(); person++) {
            if (facts.start(person) == facts.end(person)) continue;
            long id = columns.identities.identity(person);
            if (!wanted.test(id)) continue;
            life.clear();
            for (int i = facts.start(person); i < facts.end(person); i++) {
                int day = days.day(Fact.at(facts.fact(i)));
                if (day <= until && !fact(day, Fact.type(facts.fact(i)), facts.row(i))) break;
            }
            if (life.start != CohortLife.NEVER) sink.person(id, life);
        }
    }

    /** False when nothing of the person counts. */
    private boolean fact(int day, byte type, int row) {
        boolean begins = life.start == CohortLife.NEVER;
        if (begins) {
            if (!starts[type]) return true;
            if (!asked(day)) return false;
            life.start = period(day);
        } else if (!counts[type]) {
            return true;
        }
        // Where clocks are set back over midnight, a later moment can lie on the day before.
        int age = Math.max(0, period(day) - life.start);
        life.active.set(age);
        if (type == PURCHASE || type == REFUND) paid(type, age, row, begins);
        else if (type >= ATTENDED && type <= LAST_SAID) inRoom(type, age, row);
        return true;
    }

    private boolean asked(int day) {
        Period begun = question.begun();
        return begun == null || day >= begun.from().toEpochDay() && day <= begun.to().toEpochDay();
    }

    private int period(int day) {
        if (question.step() == CohortStep.MONTH) return ZoneDays.month(day);
        if (day < 0 || day >= periods.length) return stepOf(day);
        if (periods[day] == 0) periods[day] = stepOf(day);
        return periods[day];
    }

    private int stepOf(int day) {
        return question.step().of(LocalDate.ofEpochDay(day), question.weekStart());
    }

    private void paid(byte type, int age, int row, boolean begins) {
        if (type == PURCHASE && !begins) life.bought = Math.min(life.bought, age);
        if (!amounts.usable(row)) {
            unconverted++;
            return;
        }
        long amount = amounts.kept(row);
        life.pay(age, type == REFUND ? -amount : amount);
    }

    private void inRoom(byte type, int age, int row) {
        if (type >= FIRST_SAID) life.speak(age);
        int webinar = columns.webinar.get(row);
        if (!webinars.get(webinar)) return;
        if (type == ATTENDED) life.attend(webinar, age, columns.amount.get(row));
        else life.deed(webinar, EventType.ofCode(type));
    }

    long unconverted() {
        return unconverted;
    }
}
