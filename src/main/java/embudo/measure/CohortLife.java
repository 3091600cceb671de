package embudo.measure;

import embudo.catalog.CohortView;
import embudo.domain.EventType;

import java.util.Arrays;
import java.util.BitSet;

/** What one person did from the event on that put them into a cohort; filled anew for each. */
final class CohortLife {
    static final int NEVER = Integer.MIN_VALUE;

    /** Number of the period it began in, {@link #NEVER} for who is in no cohort. */
    int start;

    /** Ages in which something was done. */
    final BitSet active = new BitSet();

    /** Ages in which was paid or paid back, and how much. */
    final BitSet paid = new BitSet();

    /** Ages in which something was said or answered in a webinar, and how often. */
    final BitSet spoke = new BitSet();

    /** Age of the first purchase that did not begin the cohort, {@link Integer#MAX_VALUE}: none. */
    int bought;

    private long[] money = new long[8];
    private long[] interactions = new long[8];
    private int places;
    private int[] webinars = new int[4];
    private int[] ages = new int[4];
    private long[] seconds = new long[4];
    private int[] deeds = new int[4];

    void clear() {
        for (int age = paid.nextSetBit(0); age >= 0; age = paid.nextSetBit(age + 1)) money[age] = 0;
        for (int age = spoke.nextSetBit(0); age >= 0; age = spoke.nextSetBit(age + 1))
            interactions[age] = 0;
        start = NEVER;
        bought = Integer.MAX_VALUE;
        active.clear();
        paid.clear();
        spoke.clear();
        places = 0;
    }

    void pay(int age, long minor) {
        if (age >= money.length) money = Arrays.copyOf(money, age * 2);
        money[age] += minor;
        paid.set(age);
    }

    void speak(int age) {
        if (age >= interactions.length) interactions = Arrays.copyOf(interactions, age * 2);
        interactions[age]++;
        spoke.set(age);
    }

    /** A stay in a webinar. */
    void attend(int webinar, int age, long stay) {
        int at = place(webinar);
        if (ages[at] < 0) ages[at] = age;
        seconds[at] += stay;
    }

    /** Something done in a webinar that counts towards its engagement. */
    void deed(int webinar, EventType type) {
        int at = place(webinar);
        deeds[at] |= WebinarEngagement.bit(type);
    }

    private int place(int webinar) {
        for (int i = 0; i < places; i++) if (webinars[i] == webinar) return i;
        if (places == webinars.length) {
            webinars = Arrays.copyOf(webinars, places * 2);
            ages = Arrays.copyOf(ages, places * 2);
            seconds = Arrays.copyOf(seconds, places * 2);
            deeds = Arrays.copyOf(deeds, places * 2);
        }
        webinars[places] = webinar;
        ages[places] = -1;
        seconds[places] = 0;
        deeds[places] = 0;
        return places++;
    }

    long money(int age) {
        return money[age];
    }

    long interactions(int age) {
        return interactions[age];
    }

    /** Receives webinars that were attended. */
    interface Places {
        void place(int age, int webinar, long seconds, int deeds);
    }

    void eachAttended(Places sink) {
        for (int i = 0; i < places; i++)
            if (ages[i] >= 0) sink.place(ages[i], webinars[i], seconds[i], deeds[i]);
    }

    /** Whether the person stands behind a cell; age -1 is the whole cohort. */
    boolean behind(int age, CohortView view) {
        if (age < 0) return true;
        return switch (view) {
            case RETENTION -> active.get(age);
            case CONVERSION -> bought <= age;
            case REVENUE -> paid.get(age);
            case LTV -> paid.nextSetBit(0) >= 0 && paid.nextSetBit(0) <= age;
            case ENGAGEMENT -> attended(age);
        };
    }

    private boolean attended(int age) {
        for (int i = 0; i < places; i++) if (ages[i] == age) return true;
        return false;
    }
}
