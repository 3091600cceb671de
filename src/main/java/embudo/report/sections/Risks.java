package embudo.report.sections;

import embudo.domain.Channel;
import embudo.measure.ChannelFigures;
import embudo.measure.MetricValue;
import embudo.measure.Status;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rules that name risks, most telling first: a cause before a figure, behind before watch. */
final class Risks {
    private static final List<Function<Story, Stream<Finding>>> RULES =
            List.of(
                    Risks::channel,
                    s -> metrics(s, Status.BEHIND, true),
                    s -> metrics(s, Status.WATCH, true),
                    s -> metrics(s, Status.BEHIND, false),
                    s -> metrics(s, Status.WATCH, false));

    private Risks() {}

    static List<Finding> top(Story s, int most) {
        return RULES.stream().flatMap(rule -> rule.apply(s)).limit(most).toList();
    }

    private static Stream<Finding> channel(Story s) {
        return Returns.worst(s).map(c -> channel(s, c)).stream();
    }

    private static Finding channel(Story s, ChannelFigures c) {
        String name = channelName(s, c.channel());
        return new Finding(
                Status.BEHIND,
                s.texts().get("report.risk.channel", name, Returns.of(c)),
                s.texts()
                        .get(
                                "report.risk.channel.detail",
                                c.bought(),
                                Returns.LIMIT,
                                s.amounts().money(c.spend())),
                null);
    }

    static String channelName(Story s, Channel channel) {
        return s.texts().get("domain.channel." + channel.key());
    }

    /** Worst first; {@code worsening} keeps those that also moved the wrong way, or the others. */
    private static Stream<Finding> metrics(Story s, Status status, boolean worsening) {
        return s.overview().metrics().stream()
                .filter(m -> m.known() && m.status() == status && worsens(m) == worsening)
                .sorted(Comparator.comparingDouble(MetricValue::attained))
                .map(m -> metric(s, m, worsening));
    }

    private static boolean worsens(MetricValue m) {
        return m.lowerIsBetter() ? m.change() > 0 : m.change() < 0;
    }

    private static Finding metric(Story s, MetricValue m, boolean worsening) {
        String name = s.name(m.key());
        String value = s.amounts().value(m);
        String target = s.amounts().target(m);
        String title =
                worsening
                        ? s.texts().get("report.risk.worse", name, s.amounts().change(m))
                        : s.texts().get("report.risk.short", name);
        String detail =
                m.lowerIsBetter()
                        ? s.texts().get("report.risk.over", value, target)
                        : s.texts().get("report.risk.against", value, target);
        return new Finding(m.status(), title, detail, null);
    }
}
