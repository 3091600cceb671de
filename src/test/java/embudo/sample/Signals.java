package embudo.sample;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What the files tell of a person at a moment, and all that the process asks for. Counts are of the
 * sixty days before, {@code attended} and {@code bought} of all time.
 */
record Signals(
        int pricing,
        int downloads,
        int demos,
        int clicks,
        int reminderOpens,
        int attended,
        int bought) {
    static final int DAYS = 60;

    static Signals of(List<Deed> deeds, LocalDateTime moment) {
        LocalDateTime from = moment.minusDays(DAYS);
        int[] n = new int[7];
        for (Deed deed : deeds) {
            if (!deed.at().isBefore(moment)) continue;
            boolean late = deed.at().isAfter(from);
            switch (deed.what()) {
                case "pricing_visit" -> n[0] += late ? 1 : 0;
                case "content_download" -> n[1] += late ? 1 : 0;
                case "demo_request" -> n[2] += late ? 1 : 0;
                case "click" -> n[3] += late ? 1 : 0;
                case "reminder_open" -> n[4] += deed.at().isAfter(moment.minusDays(2)) ? 1 : 0;
                case "attended" -> n[5]++;
                case "order" -> n[6]++;
                default -> {}
            }
        }
        return new Signals(n[0], n[1], n[2], n[3], n[4], n[5], n[6]);
    }
}
