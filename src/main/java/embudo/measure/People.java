package embudo.measure;

import java.util.HashSet;
import java.util.Set;

/** Finds the people behind a figure, by the same reading of each person as the figure itself. */
final class People {
    private static final PersonOutcome.Sink NOWHERE =
            new PersonOutcome.Sink() {
                @Override
                public void registered(int day, int channel, boolean awaiting) {}

                @Override
                public void held(int day, boolean attended, int channel) {}

                @Override
                public void paid(int row, int day, int channel) {}

                @Override
                public void converted(int day, boolean bought, int boughtDay, boolean open) {}
            };

    private People() {}

    static Set<Long> of(EventModel model, Schedule schedule, Drill drill, DayRange range) {
        PersonOutcome outcome = new PersonOutcome(model, schedule, range, NOWHERE);
        Set<Long> people = new HashSet<>();
        Identities identities = model.columns.identities;
        for (int person = 0; person < identities.size(); person++) {
            outcome.read(model.journeys(), person);
            if (stands(outcome, drill)) people.add((long) identities.identity(person));
        }
        return Set.copyOf(people);
    }

    private static boolean stands(PersonOutcome o, Drill drill) {
        return switch (drill) {
            case REGISTERED -> o.registered;
            case ATTENDED -> o.attended;
            case MISSED -> o.missed;
            case AWAITING -> o.awaiting;
            case BOUGHT -> o.bought;
            case NOT_BOUGHT -> o.attended && !o.bought;
        };
    }

    /** How many hold a place in a webinar. */
    static long registered(EventModel model, int webinar) {
        long[] places = new long[1];
        Journeys.Visitor count =
                new Journeys.Visitor() {
                    @Override
                    public void place(int w, int row, int channel, int came, int cameChannel) {
                        if (w == webinar) places[0]++;
                    }

                    @Override
                    public void paid(int row, int channel) {}
                };
        for (int person = 0; person < model.columns.identities.size(); person++)
            model.journeys().each(person, count);
        return places[0];
    }
}
