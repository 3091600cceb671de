package embudo.report;

import embudo.catalog.ReportKind;
import embudo.domain.Actor;
import embudo.domain.ReportRun;
import embudo.kernel.Language;
import embudo.kernel.Period;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Sets reports as PDF and keeps every report that was written, with the figures it was set from.
 * Taking new figures is a separate act: what is in the archive can be set again and gives the same
 * bytes.
 */
public interface Reports {
    /** The declared reports, in the order in which they are offered. */
    List<ReportKind> kinds();

    /**
     * @throws embudo.kernel.Problem that lists the known ones
     */
    ReportKind kind(String name);

    /** The period a report tells of when nobody names one: it ends with the last day with data. */
    Period period(ReportKind kind);

    /**
     * Takes the figures of the period and sets the report; nothing is written.
     *
     * @throws embudo.kernel.Problem when the name is unknown
     */
    Draft draft(String name, Period period, Language language, Paper paper);

    /**
     * Sets an archived run again from its own figures.
     *
     * @throws embudo.kernel.Problem when there is no such run
     */
    Draft again(long run, Language language, Paper paper);

    /**
     * Writes a draft; the file appears whole or not at all. Fresh figures go into the archive.
     *
     * @param target a file, or a folder in which the file gets its usual name
     * @throws embudo.kernel.Problem when the folder can't be written
     */
    Made write(Draft draft, Path target, Actor actor);

    /** Archived runs, newest first. */
    List<ReportRun> runs(int limit);

    /**
     * @throws embudo.kernel.Problem when there is no such run
     */
    ReportRun run(long id);

    void remove(long run, Actor actor);

    /** Undoes {@link #remove}. */
    void bringBack(long run, Actor actor);

    /** The usual name of the draft's file, such as {@code weekly_20261119.pdf}. */
    String fileName(Draft draft);

    /** Sheet sizes. */
    enum Paper {
        A4,
        LETTER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The sheet people use where a language is spoken: Letter for English, A4 for Spanish. */
        public static Paper of(Language language) {
            return language == Language.ES ? A4 : LETTER;
        }

        /** The sheet of a word such as {@code a4}; null for anything else. */
        public static Paper of(String key) {
            for (Paper paper : values()) if (paper.key().equals(key)) return paper;
            return null;
        }
    }

    /**
     * What was written. {@code same} is false when a run set again in its own language and paper
     * has other bytes than it had, as another version of the program may set it otherwise.
     */
    record Made(Path file, int pages, long bytes, long millis, long run, boolean same) {}
}
