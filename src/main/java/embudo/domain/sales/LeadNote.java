package embudo.domain.sales;

import embudo.kernel.Problem;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What somebody wrote about a lead.
 *
 * @param id 0 before it is stored
 * @param author who wrote it; empty when nobody said
 * @param text up to {@link #LONGEST} characters of plain text, with line breaks; nothing that a
 *     terminal or a line of text would obey
 */
public record LeadNote(long id, long person, String author, Instant at, String text) {
    /** Most characters of a note. */
    public static final int LONGEST = 4_000;

    private static final int LONGEST_AUTHOR = 200;

    /** Controls other than line break and tab, and marks that turn the direction of writing. */
    private static final Pattern OBEYED =
            Pattern.compile(
                    "[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]|\\p{Cs}|[\\uFFFE\\uFFFF]");

    /**
     * @throws Problem when there is no text, or too much of it
     */
    public LeadNote {
        text = plain(text);
        author = plain(author).replaceAll("\\s+", " ");
        if (author.length() > LONGEST_AUTHOR) author = author.substring(0, LONGEST_AUTHOR);
        if (text.isEmpty()) throw new Problem("domain.note.empty");
        if (text.length() > LONGEST) throw new Problem("domain.note.long", text.length(), LONGEST);
    }

    private static String plain(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return OBEYED.matcher(lines).replaceAll("").strip();
    }
}
