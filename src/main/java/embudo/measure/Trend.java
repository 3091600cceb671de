package embudo.measure;

import embudo.domain.Channel;
import embudo.domain.EventType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Events of one type over the last days, all channels together, oldest day first. */
public record Trend(LocalDate first, List<Long> counts, List<Long> amounts) {
    static final int DAYS = 30;

    static Trend of(DailyCounts daily, EventType type, LocalDate last) {
        LocalDate first = last.minusDays(DAYS - 1L);
        List<Long> counts = new ArrayList<>();
        List<Long> amounts = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            long count = 0;
            long amount = 0;
            for (Channel channel : Channel.values()) {
                count += daily.count(first.plusDays(i), type, channel);
                amount += daily.amount(first.plusDays(i), type, channel);
            }
            counts.add(count);
            amounts.add(amount);
        }
        return new Trend(first, List.copyOf(counts), List.copyOf(amounts));
    }
}
