package embudo.watch;

import embudo.catalog.alert.AlertRule;
import embudo.domain.watch.Alert;
import embudo.domain.watch.Evidence;
import embudo.domain.watch.Follows;
import embudo.kernel.Period;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a rule about people finds: an alert tells of those whom it has begun to hold of since
 * somebody last looked. Whom it held of at the first look of all is no news, so that a first import
 * rings no bell for everybody it brings.
 *
 * @param standing of those the newest alert told of, how many it still holds of
 * @param holds of how many it holds in all
 */
record People(
        AlertRule rule, boolean first, Set<Long> fresh, Set<Long> gone, int standing, int holds) {

    /**
     * @param now whom the rule holds of
     * @param before whom it held of, with the alerts that told of them; empty before the first look
     * @param last the newest alert of the rule, null when there never was one
     */
    static People of(AlertRule rule, Set<Long> now, Optional<Map<Long, Long>> before, Alert last) {
        Map<Long, Long> known = before.orElse(Map.of());
        Set<Long> fresh = new TreeSet<>(now);
        fresh.removeAll(known.keySet());
        Set<Long> gone = new HashSet<>(known.keySet());
        gone.removeAll(now);
        int standing = 0;
        if (last != null)
            for (Map.Entry<Long, Long> each : known.entrySet())
                if (each.getValue() == last.id() && now.contains(each.getKey())) standing++;
        return new People(rule, before.isEmpty(), fresh, gone, standing, now.size());
    }

    /** Whether there is anything to write. */
    boolean news() {
        return first || !fresh.isEmpty() || !gone.isEmpty();
    }

    /** Those who are news. */
    Set<Long> told() {
        return first ? Set.of() : fresh;
    }

    /**
     * What it means.
     *
     * @param anew whether an alert that was seen makes room for a new one
     */
    Sight sight(LocalDate today, boolean anew) {
        int value = told().size() + (anew ? 0 : standing);
        Evidence evidence =
                new Evidence(value, 0, Double.NaN, Double.NaN, holds, new Period(today, today), "");
        return new Sight(
                "", "", value > 0 ? Sight.Verdict.ALARM : Sight.Verdict.CLEAR, evidence, null);
    }

    /** What is written of it; nobody is told of an alert without number. */
    Follows.Met met(long alert) {
        return new Follows.Met(rule.key(), fresh, gone, first ? 0 : alert);
    }
}
