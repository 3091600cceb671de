package embudo.catalog.measure;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Operand;
import embudo.domain.EventType;

import java.util.List;

/**
 * What a metric is: figures that are counted ({@link Leaf}) put together by sums and quotients.
 * Every part has a value over any period; where one has no data, neither has the whole.
 */
public sealed interface Measure {
    /** Something that is counted over the days of its window. */
    sealed interface Leaf extends Measure {
        Window window();
    }

    /**
     * Events of some types.
     *
     * @param where what must hold of an event besides
     */
    record Events(Tally tally, List<EventType> types, Condition where, Window window)
            implements Leaf {
        public Events {
            types = List.copyOf(types);
        }
    }

    /** Places in webinars and what became of them, read as the tiles of Today read them. */
    record Seats(Seat seat, Window window) implements Leaf {}

    /** A column of what platforms report a day at a time. */
    record Daily(Column column, Window window) implements Leaf {}

    /**
     * Rows of a declared kind of file with a day of their own.
     *
     * @param field the number that is added up; null counts rows
     */
    record Rows(String kind, String field, Window window) implements Leaf {}

    /**
     * People whose first event of some types lies in the window, or, without types, who became
     * known in it.
     *
     * @param where what must hold of them today
     * @param sum what is added up of each of them, where it is known; null counts people
     * @param days add up the days from becoming known to that first event
     */
    record Cohort(List<EventType> first, Condition where, Operand sum, boolean days, Window window)
            implements Leaf {
        public Cohort {
            first = List.copyOf(first);
        }
    }

    /** Webinars that have ended; with {@code minutes} how long they were. */
    record Webinars(boolean minutes, Window window) implements Leaf {}

    /**
     * What nothing that is imported can say yet.
     *
     * @param what part of the message that names it
     */
    record Missing(String what) implements Leaf {
        @Override
        public Window window() {
            return Window.PERIOD;
        }
    }

    /** Another metric's measure; replaced by it when all are loaded. */
    record Of(String metric) implements Measure {}

    /** Weighted parts added up. */
    record Sum(List<Term> terms) implements Measure {
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    record Term(double weight, Measure of) {}

    record Ratio(Measure top, Measure by) implements Measure {}

    /** Relative change against the period before. */
    record Change(Measure of) implements Measure {}

    /** Mean attained share of the targets of other metrics, each at most 1. */
    record Attainment(List<String> metrics) implements Measure {
        public Attainment {
            metrics = List.copyOf(metrics);
        }
    }

    /** How events become one number. */
    enum Tally {
        /** Each event. */
        COUNT,
        /** Different people. */
        PEOPLE,
        /** Different pairs of person and webinar. */
        PLACES,
        /** Different pairs of person and campaign. */
        MAILINGS,
        /** Their amounts; refunds count against. Money in minor units, stays in seconds. */
        SUM
    }

    /** What is known of places in webinars. */
    enum Seat {
        /** Places taken up in the window. */
        REGISTERED,
        /** Places in webinars that took place in it. */
        HELD,
        /** Those of them that were taken. */
        ATTENDED,
        /** People who attended. */
        ATTENDEES,
        /** Those of them who bought within the offer's window. */
        BUYERS,
        /** Purchases. */
        ORDERS,
        /** Purchases less refunds, minor units. */
        REVENUE,
        /** Share of the length that each attended place was there, added up. */
        PRESENCE,
        /** Sections of each attended place. */
        SECTIONS,
        /** Those sections in which it was there. */
        SECTIONS_SEEN
    }

    /** Columns of days. */
    enum Column {
        ADS_IMPRESSIONS,
        ADS_REACH,
        ADS_CLICKS,
        ADS_SPEND,
        /** Different campaigns that spent something. */
        ADS_CAMPAIGNS,
        ADS_CONVERSIONS,
        ADS_REVENUE,
        WEB_SESSIONS,
        WEB_ENGAGED_SESSIONS,
        WEB_ENGAGEMENT_SECONDS,
        WEB_CONVERSIONS,
        WEB_REVENUE;

        public boolean ads() {
            return ordinal() <= ADS_REVENUE.ordinal();
        }
    }
}
