package embudo.bench;

import embudo.domain.ContactField;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Invented people as many as one likes: names of a few thousand parts, companies, counts. */
final class People {
    static final Instant NOW = Instant.parse("2026-11-19T12:00:00Z");
    private static final String[] SYLLABLES = {
        "an", "be", "car", "da", "el", "fer", "gu", "hel", "in", "jo", "ka", "lu", "mar", "ni",
        "or", "pa", "ro", "sa", "ti", "ur", "vi", "wen", "xi", "ya", "zo", "é", "ñu", "ö"
    };
    private static final String[] ENDS = {"a", "o", "ez", "sson", "ina", "is", "ert", "ova"};
    private final Random random = new Random(20261119);

    private String word(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++)
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        word.append(ENDS[random.nextInt(ENDS.length)]);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** The {@code i}th person; always the next one. */
    Map<ContactField, Object> next(int i) {
        Map<ContactField, Object> fields = new HashMap<>();
        String first = word(2);
        String last = word(2 + random.nextInt(2));
        fields.put(ContactField.FIRST_NAME, first);
        fields.put(ContactField.LAST_NAME, last);
        fields.put(
                ContactField.EMAIL,
                (last + "." + first + i + "@mail.example").toLowerCase(Locale.ROOT));
        fields.put(ContactField.COMPANY, word(1 + random.nextInt(2)) + " " + random.nextInt(40));
        fields.put(ContactField.JOB_TITLE, random.nextBoolean() ? "Director" : word(2));
        fields.put(ContactField.COUNTRY, SYLLABLES[random.nextInt(25)].toUpperCase(Locale.ROOT));
        fields.put(ContactField.EMAIL_OPENS, (long) random.nextInt(200));
        fields.put(ContactField.CREATED_AT, NOW.minusSeconds(random.nextInt(400 * 24 * 3600)));
        return fields;
    }

    int score() {
        return Math.clamp((int) (40 + 25 * random.nextGaussian()), 0, 100);
    }

    boolean visits() {
        return random.nextInt(3) == 0;
    }
}
