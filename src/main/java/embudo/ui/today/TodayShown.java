package embudo.ui.today;

import embudo.measure.Series;
import embudo.ui.kit.TileModel;

import java.util.List;
import java.util.Map;

/** Today in words, for one set of facts in one language. */
record TodayShown(
        String question,
        List<Alert> alerts,
        List<TileModel> tiles,
        List<List<Double>> courses,
        String funnelRemark,
        List<FunnelLine> funnel,
        String channelFinding,
        List<ChannelLine> channels,
        Map<String, Series> series,
        String callsTitle,
        List<CallLine> calls,
        long callsInAll,
        String nextTitle,
        String nextWhen,
        String nextRegistered,
        NewsShown news) {}
