package embudo.intake;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

import embudo.domain.Settings;
import embudo.intake.matching.EmailKeys;
import embudo.kernel.Language;

import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.EmailValidator;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** E-mail addresses and telephone numbers in the one form they are kept in. Thread-safe. */
final class Addresses {
    /** Zones whose country is where their unmarked telephone numbers most likely are. */
    private static final Map<String, String> REGION_OF_ZONE =
            Map.ofEntries(
                    Map.entry("Europe/Madrid", "ES"),
                    Map.entry("Atlantic/Canary", "ES"),
                    Map.entry("Europe/London", "GB"),
                    Map.entry("Europe/Paris", "FR"),
                    Map.entry("Europe/Berlin", "DE"),
                    Map.entry("Europe/Rome", "IT"),
                    Map.entry("Europe/Lisbon", "PT"),
                    Map.entry("America/New_York", "US"),
                    Map.entry("America/Chicago", "US"),
                    Map.entry("America/Denver", "US"),
                    Map.entry("America/Los_Angeles", "US"),
                    Map.entry("America/Mexico_City", "MX"),
                    Map.entry("America/Bogota", "CO"),
                    Map.entry("America/Lima", "PE"),
                    Map.entry("America/Santiago", "CL"),
                    Map.entry("America/Argentina/Buenos_Aires", "AR"));

    /** Country codes by code and by name in either language. */
    private static final Map<String, String> REGION_OF_COUNTRY = regions();

    /** Domains that are kept in mind. */
    private static final int DOMAINS = 20_000;

    private final EmailValidator emails =
            new EmailValidator(
                    false,
                    false,
                    DomainValidator.getInstance(
                            false,
                            List.of(
                                    new DomainValidator.Item(
                                            DomainValidator.ArrayType.GENERIC_PLUS,
                                            "example",
                                            "test"))));
    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final International international = new International(phones);
    private final Map<String, Boolean> domains = new ConcurrentHashMap<>();
    private final String home;

    /**
     * @param settings whose country, or else that of their zone, is where numbers without country
     *     code are read
     */
    Addresses(Settings settings) {
        home =
                settings.get(
                        Settings.REGION,
                        REGION_OF_ZONE.getOrDefault(settings.zone().getId(), "ZZ"));
    }

    private static Map<String, String> regions() {
        Map<String, String> regions = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            regions.put(code.toLowerCase(Locale.ROOT), code);
            for (Language language : Language.values())
                regions.put(
                        Headers.plain(Locale.of("", code).getDisplayCountry(language.locale())),
                        code);
        }
        regions.put("united states of america", "US");
        regions.put("uk", "GB");
        regions.put("usa", "US");
        return Map.copyOf(regions);
    }

    /** Zero-width and direction characters make two addresses look like one. */
    private static boolean visible(String address) {
        return address.chars().noneMatch(c -> Character.getType(c) == Character.FORMAT);
    }

    /**
     * Trimmed, in lower case, the domain in Unicode; empty when it is no address. The top domains
     * of RFC 2606 pass.
     */
    Optional<String> email(String text) {
        String address = EmailKeys.normal(text);
        return visible(text.strip()) && valid(address) ? Optional.of(address) : Optional.empty();
    }

    /** Where the part before the @ is plain, the domain decides, and most of them come again. */
    private boolean valid(String address) {
        int at = address.indexOf('@');
        if (!plain(address, at)) return emails.isValid(address);
        String domain = address.substring(at + 1);
        Boolean known = domains.get(domain);
        if (known == null) {
            known = emails.isValid("a@" + domain);
            if (domains.size() < DOMAINS) domains.put(domain, known);
        }
        return known;
    }

    /** Up to 64 letters and digits of ASCII, hyphens and underscores, with single dots between. */
    private static boolean plain(String address, int end) {
        if (end < 1 || end > 64) return false;
        char before = '.';
        for (int i = 0; i < end; i++) {
            char c = address.charAt(i);
            boolean word = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_';
            if (!word && (c != '.' || before == '.')) return false;
            before = c;
        }
        return before != '.';
    }

    /**
     * In E.164; empty when it can't be a number.
     *
     * @param country name or code of the person's country, empty when unknown
     */
    Optional<String> phone(String text, String country) {
        String number = text.startsWith("p:") ? text.substring(2) : text;
        String plain = international.of(number);
        if (plain != null) return Optional.of(plain);
        try {
            PhoneNumber parsed =
                    phones.parse(
                            number, REGION_OF_COUNTRY.getOrDefault(Headers.plain(country), home));
            return phones.isPossibleNumber(parsed)
                    ? Optional.of(phones.format(parsed, PhoneNumberUtil.PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
