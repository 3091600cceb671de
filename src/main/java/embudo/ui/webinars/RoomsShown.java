package embudo.ui.webinars;

import embudo.kernel.Period;
import embudo.measure.WebinarRoom;
import embudo.ui.kit.range.Anchor;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What was read for the screen at once.
 *
 * @param rooms of the period, the latest first
 * @param names of the most engaged
 * @param season the longest range on offer
 * @param webinars to count ranges from, oldest first
 */
record RoomsShown(
        Period period,
        List<WebinarRoom> rooms,
        Map<Long, String> names,
        String currency,
        ZoneId zone,
        boolean ready,
        Period season,
        List<Anchor> webinars) {
    RoomsShown {
        rooms = List.copyOf(rooms);
        names = Map.copyOf(names);
        webinars = List.copyOf(webinars);
    }
}
