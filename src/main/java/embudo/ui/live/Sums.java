package embudo.ui.live;

import embudo.measure.Attendee;
import embudo.measure.Share;
import embudo.measure.Tape;
import embudo.measure.WebinarRoom;
import embudo.measure.live.LiveState;

import java.util.List;

/**
 * What is added up over all attendees of a moment, on the work pool.
 *
 * @param kept who stayed from part to part; none before the end
 */
record Sums(
        List<Long> audience,
        List<Long> screens,
        List<Attendee> top,
        double engagement,
        Share chatted,
        Share asked,
        Share polled,
        double stay,
        double interactionRate,
        double screenMinutes,
        List<WebinarRoom.Kept> kept) {
    static Sums of(LiveState state, Tape tape, int top) {
        WebinarRoom room = state.room();
        return new Sums(
                room.audience(),
                LiveState.screens(tape, state.at()),
                room.top(top),
                room.engagement(),
                room.chatted(),
                room.asked(),
                room.polled(),
                room.stay(),
                room.interactionRate(),
                room.screenMinutes(),
                state.over(tape) ? room.sections() : List.of());
    }
}
