package embudo.measure;

import embudo.domain.Channel;
import embudo.domain.EventType;
import embudo.measure.attribution.ModelKind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The specification's queries about touches as tables. */
public final class TouchTables {
    private static final double HOUR = 3_600_000;

    private TouchTables() {}

    /**
     * A channel of converted people's journeys, S-SQL-01.
     *
     * @param hoursToNext mean pause to the next touch; last touches left out, NaN without any
     */
    public record ChannelTouches(Channel channel, long users, long touches, double hoursToNext) {}

    /** S-SQL-01: most users first. */
    public static List<ChannelTouches> channels(JourneyMap map) {
        Map<Channel, Set<Long>> users = new EnumMap<>(Channel.class);
        Map<Channel, double[]> sums = new EnumMap<>(Channel.class);
        for (Journey journey : map.journeys()) {
            if (!journey.converted()) continue;
            List<Touch> touches = journey.touches();
            for (int i = 0; i < touches.size(); i++) {
                Channel channel = touches.get(i).channel();
                users.computeIfAbsent(channel, k -> new HashSet<>()).add(journey.person());
                double[] sum = sums.computeIfAbsent(channel, k -> new double[3]);
                sum[0]++;
                if (i + 1 == touches.size()) continue;
                sum[1]++;
                sum[2] += (touches.get(i + 1).at() - touches.get(i).at()) / HOUR;
            }
        }
        List<ChannelTouches> all = new ArrayList<>();
        sums.forEach((channel, sum) ->
                all.add(
                        new ChannelTouches(
                                channel,
                                users.get(channel).size(),
                                (long) sum[0],
                                sum[1] == 0 ? Double.NaN : sum[2] / sum[1])));
        all.sort(
                Comparator.comparingLong((ChannelTouches c) -> -c.users())
                        .thenComparing(ChannelTouches::channel));
        return all;
    }

    /**
     * A channel that cost money, S-SQL-02 and S-SQL-12; cost and revenue are added up apart and
     * then laid side by side (C37). Revenue over cost is ROAS (C10).
     */
    public record ChannelReturn(Channel channel, CreditReport.Return figures) {}

    /**
     * The best ROAS first.
     *
     * @param report by channel
     */
    public static List<ChannelReturn> returns(CreditReport report, ModelKind model) {
        List<ChannelReturn> all = new ArrayList<>();
        for (int p = 0; p < report.players().size(); p++)
            if (report.players().get(p).spend() > 0)
                all.add(
                        new ChannelReturn(
                                report.players().get(p).channel(), report.returns(model, p)));
        all.sort(Comparator.comparingDouble((ChannelReturn c) -> -c.figures().roas()));
        return all;
    }

    /**
     * One touch and the one before it, S-SQL-13.
     *
     * @param previous null for the journey's first
     */
    public record Move(
            long person, Channel channel, EventType action, Instant at, Channel previous) {}

    /** S-SQL-13: people in order of their number, their touches in order of time. */
    public static List<Move> moves(JourneyMap map) {
        List<Move> all = new ArrayList<>();
        for (Journey journey : map.journeys()) {
            Channel before = null;
            for (Touch touch : journey.touches()) {
                all.add(
                        new Move(
                                journey.person(),
                                touch.channel(),
                                touch.type(),
                                Instant.ofEpochMilli(touch.at()),
                                before));
                before = touch.channel();
            }
        }
        all.sort(Comparator.comparingLong(Move::person).thenComparing(Move::at));
        return all;
    }
}
