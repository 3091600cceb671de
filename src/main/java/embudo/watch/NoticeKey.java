package embudo.watch;

import embudo.catalog.alert.AlertRule;
import embudo.domain.watch.Alert;
import embudo.domain.watch.NoticeChannel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The idempotency key of a notice: it can't leave twice.
 *
 * @param people that an alert about people told of by then, 0 for every other alert
 */
record NoticeKey(long alert, Kind kind, NoticeChannel channel, String recipient, long people) {
    /** What a notice says. */
    enum Kind {
        RAISED,
        RESOLVED
    }

    private static final Pattern FORM = Pattern.compile("alert_(\\d+)_(raised|resolved)_.*");

    /** Without the address itself, which is nobody's business in a key. */
    String text() {
        String what = kind.name().toLowerCase(Locale.ROOT);
        String more = people == 0 ? "" : "_" + people;
        return "alert_" + alert + "_" + what + "_" + channel.key() + "_" + hash(recipient) + more;
    }

    /** Of the notice that told the same recipient of the raising. */
    NoticeKey ofRaising() {
        return new NoticeKey(alert, Kind.RAISED, channel, recipient, people);
    }

    /** How many people an alert tells of; 0 of one that is about a figure. */
    static long counts(Rulebook rules, Alert alert) {
        AlertRule rule = rules.rule(alert.rule());
        return rule == null || !rule.ofPeople() ? 0 : (long) alert.evidence().value();
    }

    static String digest(LocalDate day, String address) {
        return "alertdigest_" + day + "_" + hash(address);
    }

    /** The alert that a key tells the raising of; empty for every other key. */
    static Optional<Long> raisedBy(String key) {
        Matcher m = FORM.matcher(key);
        return m.matches() && m.group(2).equals("raised")
                ? Optional.of(Long.parseLong(m.group(1)))
                : Optional.empty();
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
