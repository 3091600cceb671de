package embudo.report.sections;

import embudo.measure.ChannelFigures;
import embudo.measure.MetricValue;
import embudo.measure.Overview;
import embudo.measure.Status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rules that ask for a decision, in the order of what is quickest to act on. */
final class Decisions {
    /** A reminder needs these days before the webinar to be written and sent. */
    private static final int REMINDER_DAYS = 3;

    private static final List<Function<Story, Optional<Finding>>> RULES =
            List.of(Decisions::call, Decisions::budget, Decisions::remind, Decisions::invite);

    private Decisions() {}

    static List<Finding> top(Story s, int most) {
        return RULES.stream().flatMap(rule -> rule.apply(s).stream()).limit(most).toList();
    }

    private static Optional<Finding> call(Story s) {
        long waiting = s.overview().hotUncontacted();
        if (waiting <= 0) return Optional.empty();
        String detail =
                s.topScore() < 0
                        ? s.texts().get("report.decide.call.unscored")
                        : s.texts().get("report.decide.call.score", s.topScore());
        return Optional.of(
                new Finding(
                        Status.NONE,
                        s.texts().get("report.decide.call", waiting),
                        detail,
                        s.today().plusDays(1)));
    }

    private static Optional<Finding> budget(Story s) {
        Optional<ChannelFigures> worst = Returns.worst(s);
        Optional<ChannelFigures> best = Returns.best(s);
        if (worst.isEmpty() || best.isEmpty()) return Optional.empty();
        return Optional.of(
                new Finding(
                        Status.NONE,
                        s.texts()
                                .get(
                                        "report.decide.budget",
                                        Risks.channelName(s, worst.get().channel()),
                                        Risks.channelName(s, best.get().channel())),
                        s.texts()
                                .get(
                                        "report.decide.budget.detail",
                                        Returns.of(best.get()),
                                        Returns.of(worst.get())),
                        s.today().plusDays(1)));
    }

    private static Optional<Finding> remind(Story s) {
        Optional<MetricValue> rate = s.metric("attendance_rate").filter(Decisions::lags);
        Overview.NextWebinar next = s.overview().next();
        if (rate.isEmpty() || next == null || next.registered() == 0) return Optional.empty();
        LocalDate day = LocalDate.ofInstant(next.startsAt(), s.overview().zone());
        return Optional.of(
                new Finding(
                        Status.NONE,
                        s.texts().get("report.decide.remind", s.formats().dayMonth(day)),
                        s.texts()
                                .get(
                                        "report.decide.remind.detail",
                                        (long) Math.floor(next.registered() * rate.get().value()),
                                        next.registered()),
                        due(s, day)));
    }

    private static Optional<Finding> invite(Story s) {
        Optional<MetricValue> count = s.metric("registrations").filter(Decisions::lags);
        Overview.NextWebinar next = s.overview().next();
        if (count.isEmpty() || next == null) return Optional.empty();
        LocalDate day = LocalDate.ofInstant(next.startsAt(), s.overview().zone());
        return Optional.of(
                new Finding(
                        Status.NONE,
                        s.texts().get("report.decide.invite", s.formats().dayMonth(day)),
                        s.texts().get("report.decide.invite.detail", next.registered()),
                        due(s, day)));
    }

    private static boolean lags(MetricValue m) {
        return m.known() && (m.status() == Status.WATCH || m.status() == Status.BEHIND);
    }

    private static LocalDate due(Story s, LocalDate webinar) {
        LocalDate due = webinar.minusDays(REMINDER_DAYS);
        return due.isBefore(s.today()) ? s.today() : due;
    }
}
