package embudo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

import org.apache.commons.validator.routines.EmailValidator;
import org.junit.jupiter.api.Test;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Short ways through common values say what the long ways say. */
class FastPathsTest {
    private final Random random = new Random(5);

    private String any(String letters, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(length + 1); i > 0; i--)
            text.append(letters.charAt(random.nextInt(letters.length())));
        return text.toString();
    }

    @Test
    void addressesAreThoseTheValidatorTakes() {
        Addresses addresses = new Addresses(new Bench.MapSettings(Map.of()));
        EmailValidator validator = EmailValidator.getInstance(false, false);
        int valid = 0;
        for (int i = 0; i < 20_000; i++) {
            String address =
                    any("ab1.-_+ñ@ ", i % 50 == 0 ? 70 : 6) + "@" + any("cd2.-@", 5) + ".com";
            boolean taken = addresses.email(address).isPresent();
            assertThat(taken).as(address).isEqualTo(validator.isValid(address.strip()));
            if (taken) valid++;
        }
        assertThat(valid).isBetween(1_000, 19_000);
    }

    /** Numbers of every length in every country, written in several ways. */
    @Test
    void numbersAreThoseTheLibraryReads() throws NumberParseException {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        International international = new International(library);
        List<Integer> codes = List.copyOf(library.getSupportedCallingCodes());
        List<Integer> common = List.of(1, 33, 34, 351, 39, 44, 49, 51);
        String[] blanks = {"", "", " ", "-", "."};
        int read = 0;
        for (int i = 0; i < 60_000; i++) {
            List<Integer> some = random.nextBoolean() ? common : codes;
            StringBuilder text = new StringBuilder("+");
            text.append(some.get(random.nextInt(some.size())));
            for (int digits = 2 + random.nextInt(14); digits > 0; digits--)
                text.append(blanks[random.nextInt(5)]).append(random.nextInt(10));
            String number = international.of(text.toString());
            if (number == null) continue;
            read++;
            PhoneNumber parsed = library.parse(text, "ZZ");
            assertThat(library.isPossibleNumber(parsed)).as(text.toString()).isTrue();
            assertThat(number)
                    .as(text.toString())
                    .isEqualTo(library.format(parsed, PhoneNumberFormat.E164));
        }
        assertThat(read).isGreaterThan(3_000);
    }

    @Test
    void countsAreThoseOfTheLongWay() {
        for (int i = 0; i < 20_000; i++) {
            String text = any("0123456789", 20) + (random.nextInt(9) == 0 ? "-" : "");
            assertThat(Amounts.count(text)).as(text).isEqualTo(new Amounts('.').whole(text));
        }
    }

    /** With slashes the same moment takes the way of the pattern. */
    @Test
    void isoMomentsMeanWhatTheirOtherFormMeans() {
        for (int i = 0; i < 20_000; i++) {
            String day = "20%02d-%02d-%02d";
            String date = day.formatted(random.nextInt(40), random.nextInt(14), random.nextInt(33));
            String time = ":%02d".formatted(random.nextInt(62));
            time = "%02d".formatted(random.nextInt(26)) + time;
            if (random.nextBoolean()) time += ":%02d".formatted(random.nextInt(62));
            String text = date + (random.nextInt(5) == 0 ? "" : (i % 2 == 0 ? " " : "T") + time);
            if (text.length() > 10 && random.nextInt(3) == 0) text += "Z";
            String other = text.replace('-', '/');
            assertThat(Moment.parse(text, "DMY")).as(text).isEqualTo(Moment.parse(other, "DMY"));
            assertThat(Moment.order(text)).as(text).isEqualTo(Moment.order(other));
        }
    }

    @Test
    void keysAreMetOnce() {
        KeySet keys = new KeySet();
        Set<String> model = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            String key = "ana" + random.nextInt(150_000) + "@nube.example";
            assertThat(keys.add(KeySet.hash(key))).isEqualTo(model.add(key));
        }
        assertThat(keys.size()).isEqualTo(model.size());
    }

    /** Headers of any characters against the rule said in patterns. */
    @Test
    void headersComparePlain() {
        Random random = new Random(7);
        String signs = "aZ09 _-/()%$.ñÉ\tÅß";
        for (int n = 0; n < 2_000; n++) {
            StringBuilder header = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--)
                header.append(signs.charAt(random.nextInt(n % 2 == 0 ? 15 : signs.length())));
            String bare =
                    Normalizer.normalize(header, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
            assertThat(Headers.plain(header.toString()))
                    .isEqualTo(
                            bare.toLowerCase(Locale.ROOT)
                                    .replaceAll("[^\\p{L}\\p{N}]+", " ")
                                    .strip());
        }
    }
}
