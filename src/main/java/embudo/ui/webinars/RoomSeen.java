package embudo.ui.webinars;

import embudo.measure.Attendee;
import embudo.measure.WebinarRoom;

import java.util.List;

/**
 * What is counted of the webinar looked at, away from the FX thread.
 *
 * @param audience people there, by minute
 * @param rows the heat map: times done per attendee there, in steps of {@link #STEP} minutes
 * @param kept none without sections
 * @param top the most engaged
 */
record RoomSeen(
        WebinarRoom room,
        List<Long> audience,
        List<Row> rows,
        List<WebinarRoom.Kept> kept,
        List<Attendee> top,
        double presence) {
    static final int STEP = 5;

    /** So many people are named. */
    static final int TOP = 8;

    /** One kind of deed. */
    record Row(String kind, List<Double> perPerson) {}

    static RoomSeen of(WebinarRoom room) {
        List<Row> rows =
                room.deeds().stream()
                        .map(d ->
                                new Row(
                                        d.kind(),
                                        room.heat(d, STEP).stream()
                                                .map(WebinarRoom.Cell::perPerson)
                                                .toList()))
                        .toList();
        return new RoomSeen(
                room,
                room.audience(),
                rows,
                room.sections(),
                room.top(TOP),
                room.stay() / room.minutes());
    }
}
