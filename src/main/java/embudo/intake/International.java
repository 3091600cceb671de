package embudo.intake;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The short way through the commonest telephone numbers, such as +34 600 10 20 30: a country whose
 * numbers abroad are written as at home when they begin with 2 to 9. Other numbers, and other ways
 * to write these, need the library's patterns, which take as long as all else about a row.
 * Thread-safe.
 */
final class International {
    private static final String[] CODES = {"1", "33", "34", "351", "39", "44", "49", "51"};
    private static final int SHORTEST = 4;
    private static final int LONGEST = 14;

    private final PhoneNumberUtil phones;
    private final Map<Integer, Boolean> possible = new ConcurrentHashMap<>();

    International(PhoneNumberUtil phones) {
        this.phones = phones;
    }

    /** In E.164; null where the long way has to say, also when there is no such number. */
    String of(String text) {
        if (text.isEmpty() || text.charAt(0) != '+') return null;
        StringBuilder number = new StringBuilder(text.length()).append('+');
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') number.append(c);
            else if (c != ' ' && c != '-' && c != '.') return null;
        }
        for (String code : CODES)
            if (number.indexOf(code) == 1) return known(code, number) ? number.toString() : null;
        return null;
    }

    private boolean known(String code, StringBuilder number) {
        int length = number.length() - 1 - code.length();
        return length >= SHORTEST
                && length <= LONGEST
                && number.charAt(1 + code.length()) >= '2'
                && possible.computeIfAbsent(
                        Integer.parseInt(code) * 100 + length,
                        key -> possible(Integer.parseInt(code), length));
    }

    /** What is possible depends on the number of digits alone. */
    private boolean possible(int code, int length) {
        long any = 2 * Math.powExact(10L, length - 1);
        return phones.isPossibleNumber(
                new PhoneNumber().setCountryCode(code).setNationalNumber(any));
    }
}
