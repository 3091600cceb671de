package embudo.ui.webinars;

import embudo.kernel.Period;
import embudo.measure.WebinarRoom;
import embudo.ui.kit.range.RangeOffer;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What was read for the screen at once.
 *
 * @param rooms of the period, the latest first
 * @param names of the most engaged
 */
record RoomsShown(
        Period period,
        List<WebinarRoom> rooms,
        Map<Long, String> names,
        String currency,
        ZoneId zone,
        boolean ready,
        RangeOffer offer) {
    RoomsShown {
        rooms = List.copyOf(rooms);
        names = Map.copyOf(names);
    }
}
