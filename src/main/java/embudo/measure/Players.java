package embudo.measure;

import embudo.domain.Campaign;
import embudo.domain.Channel;
import embudo.measure.CreditQuestion.By;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers the channels or campaigns that had touches or cost money, the most touched first. */
final class Players {
    private static final long NO_CAMPAIGN = 0xFFFF_FFFFL;
    private final By by;
    private final Map<Long, Integer> index = new HashMap<>();
    final List<Player> all = new ArrayList<>();

    Players(By by, List<Journey> journeys, Map<Long, Long> spend, List<Campaign> campaigns) {
        this.by = by;
        Map<Long, Long> touches = new HashMap<>();
        spend.keySet().forEach(key -> touches.put(key, 0L));
        for (Journey journey : journeys)
            if (journey.outcome() != Journey.Outcome.OPEN)
                for (Touch touch : journey.touches()) touches.merge(key(touch), 1L, Long::sum);
        Map<Integer, String> names = new HashMap<>();
        for (Campaign campaign : campaigns) names.put(campaign.id(), campaign.name());
        Set<String> keys = new HashSet<>();
        touches.entrySet().stream()
                .sorted(
                        Map.Entry.<Long, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> {
                    index.put(e.getKey(), all.size());
                    all.add(player(e.getKey(), names, keys, spend));
                });
    }

    private Player player(
            long key, Map<Integer, String> names, Set<String> keys, Map<Long, Long> spend) {
        Channel channel = Channel.ofCode((int) (key >>> 32));
        int campaign = (int) (key & NO_CAMPAIGN);
        long cost = spend.getOrDefault(key, 0L);
        if (by == By.CHANNEL) return new Player(channel, 0, null, channel.key(), cost);
        String name = campaign == 0 ? null : names.getOrDefault(campaign, "#" + campaign);
        String wanted = campaign == 0 ? channel.key() + " (no campaign)" : name;
        if (!keys.add(wanted)) {
            wanted = name + " (" + channel.key() + " " + campaign + ")";
            keys.add(wanted);
        }
        return new Player(channel, campaign, name, wanted, cost);
    }

    int of(Touch touch) {
        return index.get(key(touch));
    }

    /** Index of direct visits, -1 when there are none. */
    int direct() {
        return index.getOrDefault(key(by, Channel.DIRECT, 0), -1);
    }

    private long key(Touch touch) {
        return key(by, touch.channel(), touch.campaign());
    }

    static long key(By by, Channel channel, int campaign) {
        return (long) channel.code() << 32 | (by == By.CHANNEL ? 0 : campaign);
    }
}
