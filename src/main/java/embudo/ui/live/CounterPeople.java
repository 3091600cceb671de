package embudo.ui.live;

import embudo.domain.EventType;
import embudo.measure.Attendee;
import embudo.measure.Tape;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whom a counter counts, up to the moment in sight. */
final class CounterPeople {
    private CounterPeople() {}

    /**
     * @param counter as in {@link LiveWords#counters}, or {@code live-questions}
     */
    static Set<Long> of(String counter, LiveShown shown) {
        return switch (counter) {
            case "live-registered" -> did(shown, EventType.REGISTERED);
            case "live-bought" -> did(shown, EventType.PURCHASE);
            case "live-chat" -> there(shown, a -> a.chats() > 0);
            case "live-questions" -> there(shown, a -> a.questions() > 0);
            case "live-polls" -> there(shown, a -> a.polls() > 0);
            default -> there(shown, a -> true);
        };
    }

    private static Set<Long> there(LiveShown shown, Predicate<Attendee> who) {
        return shown.state().room().attendees().stream()
                .filter(who)
                .map(Attendee::person)
                .collect(Collectors.toSet());
    }

    private static Set<Long> did(LiveShown shown, EventType what) {
        long until = shown.state().at().toEpochMilli();
        return shown.loaded().tape().deeds().stream()
                .filter(d -> d.type() == what && d.at() <= until)
                .map(Tape.Deed::person)
                .collect(Collectors.toSet());
    }
}
