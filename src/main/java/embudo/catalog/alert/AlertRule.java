package embudo.catalog.alert;

import embudo.catalog.condition.Condition;
import embudo.catalog.measure.Dimension;
import embudo.domain.watch.Severity;
import embudo.kernel.Language;
import embudo.kernel.Period;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing to raise an alert about. Figures are those of whole days that are over, up to
 * yesterday, so that a day that is still running never looks like a fall.
 *
 * @param systems ids of the specification
 * @param also what must hold as well, null for nothing
 * @param days length of the window; of {@link AlertTest.Against#USUAL}, of what it is compared with
 * @param least fewest observations
 * @param split one alert for each value of this; null for one of the whole workspace
 * @param driver what is looked through for the group that did most of it; null for nothing
 * @param hysteresis how far beyond the bound, in its unit, the value must come back for the end
 * @param cooldown shortest time from one alert to the next of the same rule and subject
 * @param message with holes: {@code {value}}, {@code {threshold}}, {@code {n}}, {@code {subject}},
 *     {@code {target}}, {@code {before}}, {@code {also}}
 * @param advice what to do
 * @param who of a rule about people, whom it begins to hold of; null for every other rule
 * @param action what it does besides telling, null for nothing
 * @param hold how long it must hold before anybody is told; null for as long as its severity says
 * @param crowd of a rule about people that no condition can name, the probe that finds them; null
 *     for every other rule
 */
public record AlertRule(
        String key,
        List<String> systems,
        Severity severity,
        AlertTest when,
        AlertTest also,
        int days,
        int least,
        Dimension split,
        Dimension driver,
        double hysteresis,
        Duration cooldown,
        Map<Language, String> name,
        Map<Language, String> message,
        Map<Language, String> advice,
        Condition who,
        RuleAction action,
        Duration hold,
        Probe crowd) {
    private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");

    public AlertRule {
        systems = List.copyOf(systems);
        name = Map.copyOf(name);
        message = Map.copyOf(message);
        advice = Map.copyOf(advice);
    }

    /** Whether it is about people it begins to hold of, and not about a figure. */
    public boolean ofPeople() {
        return who != null || crowd != null;
    }

    /** What it is about where that is no metric. */
    public Optional<Probe> probe() {
        return Probe.of(when.metric());
    }

    /** Whether it may raise one alert for each of several subjects. */
    public boolean grouped() {
        return split != null || probe().map(Probe::grouped).orElse(false);
    }

    /** The days that are looked at on {@code today}; of what is usual, the one day. */
    public Period period(LocalDate today) {
        if (probe().isPresent()) return new Period(today, today);
        boolean one = when.against() == AlertTest.Against.USUAL;
        return Period.last(one ? 1 : days, today.minusDays(1));
    }

    /** The message with its holes filled; a hole without a value stays. */
    public String say(Language language, Map<String, String> values) {
        return fill(message.get(language), values);
    }

    /** A text with its holes filled as those of a message. */
    public static String fill(String text, Map<String, String> values) {
        return HOLE.matcher(text)
                .replaceAll(hole ->
                        Matcher.quoteReplacement(values.getOrDefault(hole.group(1), hole.group())));
    }

    /** Names of the holes of all languages. */
    public List<String> holes() {
        return message.values().stream()
                .flatMap(m -> HOLE.matcher(m).results().map(r -> r.group(1)))
                .distinct()
                .sorted()
                .toList();
    }
}
