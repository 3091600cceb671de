package embudo.watch;

import embudo.catalog.alert.AlertRule;
import embudo.catalog.alert.RuleAction;
import embudo.domain.Command.State;
import embudo.domain.NewCommand;
import embudo.domain.watch.Alert;
import embudo.domain.watch.NoticeChannel;
import embudo.domain.watch.Severity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Writes notices of alerts for the outbox, S-ALRT-15: one for each alert, way and recipient. Its
 * key says so, hence none is written twice whatever is killed when.
 */
public final class Herald {
    private static final Set<State> LEFT =
            EnumSet.of(State.SENDING, State.SENT, State.DELIVERED, State.UNCERTAIN);
    private final Rulebook rules;
    private final NoticeSettings settings;
    private final Supplier<Telling> tellings;
    private final UnaryOperator<String> routes;
    private final Supplier<ZoneId> zone;
    private final Supplier<String> product;
    private final Function<String, Optional<State>> outbox;
    private final UnaryOperator<String> channels;

    /**
     * @param tellings in the workspace's language
     * @param routes the connector of a way
     * @param product name in the footer of messages on Slack
     * @param outbox how the notice with a key fares; empty when there is none
     * @param channels of the declared actions that alerts may order
     */
    public Herald(
            Rulebook rules,
            NoticeSettings settings,
            Supplier<Telling> tellings,
            UnaryOperator<String> routes,
            Supplier<ZoneId> zone,
            Supplier<String> product,
            Function<String, Optional<State>> outbox,
            UnaryOperator<String> channels) {
        this.rules = rules;
        this.settings = settings;
        this.tellings = tellings;
        this.routes = routes;
        this.zone = zone;
        this.product = product;
        this.outbox = outbox;
        this.channels = channels;
    }

    public NoticeSettings settings() {
        return settings;
    }

    Telling telling() {
        return tellings.get();
    }

    /** How the notice with a key fares; empty when there is none. */
    Optional<State> fares(String key) {
        return outbox.apply(key);
    }

    /** Tells that alerts were raised. */
    List<NewCommand> raised(List<Alert> alerts, Instant now) {
        List<NewCommand> all = new ArrayList<>();
        for (Alert alert : alerts) {
            Telling telling = tellings.get();
            String subject =
                    telling.say("watch.notice.subject", severity(telling, alert), title(alert));
            String text = String.join("\n\n", lines(telling, alert));
            // A hold that ended while nobody was there is told late.
            boolean late = Lateness.late(alert.seen().plus(rules.hold(alert)), now);
            all.addAll(notices(NoticeKey.Kind.RAISED, alert, subject, text, late, now));
        }
        return all;
    }

    /** Tells that alerts are over, to whom it was told that they were raised. */
    List<NewCommand> resolved(List<Alert> alerts, Instant now) {
        List<NewCommand> all = new ArrayList<>();
        for (Alert alert : alerts) {
            // Of people, each was told of; that none is left is no news.
            if (NoticeKey.counts(rules, alert) > 0) continue;
            Telling telling = tellings.get();
            String subject = telling.say("watch.notice.over", title(alert));
            String text =
                    String.join(
                            "\n\n",
                            telling.explanation(alert),
                            telling.say(
                                    "watch.notice.lasted",
                                    Lateness.moment(alert.seen(), zone.get()),
                                    Lateness.moment(now, zone.get())));
            all.addAll(notices(NoticeKey.Kind.RESOLVED, alert, subject, text, false, now));
        }
        return all;
    }

    /** What the rule of an alert orders once besides what it starts. */
    List<NewCommand> orders(Alert alert, Instant now) {
        AlertRule rule = rules.rule(alert.rule());
        if (rule == null || rule.action() == null) return List.of();
        Telling telling = tellings.get();
        List<NewCommand> all = new ArrayList<>();
        for (RuleAction.Order order : rule.action().once()) {
            String channel = channels.apply(order.action());
            Map<String, Object> data = new LinkedHashMap<>(about(alert));
            data.put("action", order.action());
            data.put("channel", channel);
            data.put(
                    "fields",
                    order.fields(telling.language(), text -> telling.filled(text, alert)));
            all.add(
                    new NewCommand(
                            routes.apply(channel),
                            NoticeBody.ACTION,
                            "order_" + alert.id() + "_" + order.action(),
                            0,
                            NoticeBody.write(NoticeBody.ACTION, data, now)));
        }
        return all;
    }

    private static Map<String, Object> about(Alert alert) {
        return Map.of(
                "alert", alert.id(),
                "rule", alert.rule(),
                "severity", alert.severity().key(),
                "since", alert.seen().toString());
    }

    /**
     * The digest of a day: what was raised that people are not told of at once.
     *
     * @param alerts all of them; none makes no digest
     */
    List<NewCommand> digest(LocalDate day, List<Alert> alerts, Instant now) {
        if (alerts.isEmpty() || !settings.armed(NoticeChannel.EMAIL)) return List.of();
        Telling telling = tellings.get();
        List<String> lines = new ArrayList<>();
        alerts.stream()
                .sorted(Comparator.comparing(Alert::severity).reversed())
                .forEach(a -> lines.add("• " + title(a) + "\n  " + telling.message(a)));
        NoticeBody body =
                new NoticeBody(
                        telling.language(),
                        telling.say("watch.notice.digest", alerts.size()),
                        String.join("\n\n", lines),
                        "",
                        now);
        List<NewCommand> all = new ArrayList<>();
        for (String address : settings.addresses(Severity.LOW))
            if (fares(NoticeKey.digest(day, address)).isEmpty())
                all.add(
                        new NewCommand(
                                routes.apply(NoticeChannel.EMAIL.key()),
                                NoticeBody.MESSAGE,
                                NoticeKey.digest(day, address),
                                0,
                                body.message(NoticeChannel.EMAIL, address, Map.of())));
        return all;
    }

    private List<NewCommand> notices(
            NoticeKey.Kind kind,
            Alert alert,
            String subject,
            String text,
            boolean late,
            Instant now) {
        Telling telling = tellings.get();
        String from = Lateness.moment(alert.seen(), zone.get());
        String mark = telling.say("watch.notice.late", from);
        NoticeBody body =
                new NoticeBody(
                        telling.language(),
                        late ? mark + " " + subject : subject,
                        text,
                        late ? "" : mark,
                        now);
        Map<String, Object> about = about(alert);
        List<NewCommand> all = new ArrayList<>();
        for (NoticeChannel channel : rules.level(alert.severity()).channels()) {
            if (!settings.armed(channel)) continue;
            boolean slack = channel == NoticeChannel.SLACK;
            for (String to : recipients(channel, alert.severity())) {
                NoticeKey key =
                        new NoticeKey(
                                alert.id(), kind, channel, to, NoticeKey.counts(rules, alert));
                if (kind == NoticeKey.Kind.RESOLVED && !left(key)) continue;
                all.add(
                        new NewCommand(
                                routes.apply(channel.key()),
                                slack ? NoticeBody.ACTION : NoticeBody.MESSAGE,
                                key.text(),
                                0,
                                slack
                                        ? body.slack(to, colour(kind, alert), footer(now), about)
                                        : body.message(channel, to, about)));
            }
        }
        return all;
    }

    /** Whether the recipient may have heard that it was raised. */
    private boolean left(NoticeKey over) {
        return fares(over.ofRaising().text()).filter(LEFT::contains).isPresent();
    }

    private List<String> recipients(NoticeChannel channel, Severity severity) {
        return switch (channel) {
            case EMAIL -> settings.addresses(severity);
            case SMS -> settings.phones();
            case SLACK -> List.of(settings.get(NoticeSettings.SLACK));
        };
    }

    private String colour(NoticeKey.Kind kind, Alert alert) {
        Severity shown = kind == NoticeKey.Kind.RESOLVED ? Severity.LOW : alert.severity();
        return rules.level(shown).colour();
    }

    /** S-ALRT-06: the product's name and the moment. */
    private String footer(Instant now) {
        return product.get() + " " + Lateness.moment(now, zone.get());
    }

    private String title(Alert alert) {
        Telling telling = tellings.get();
        String subject = telling.subject(alert);
        return subject.isEmpty() ? telling.name(alert) : telling.name(alert) + " · " + subject;
    }

    private static String severity(Telling telling, Alert alert) {
        return telling.say("watch.severity." + alert.severity().key());
    }

    private static List<String> lines(Telling telling, Alert alert) {
        List<String> lines =
                new ArrayList<>(List.of(telling.message(alert), telling.explanation(alert)));
        if (!telling.advice(alert).isEmpty())
            lines.add(telling.say("watch.notice.advice", telling.advice(alert)));
        return lines;
    }
}
