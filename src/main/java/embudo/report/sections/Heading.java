package embudo.report.sections;

import embudo.report.pdf.Html;

/** The heading of a section: its conclusion, and in small print how to read what follows. */
final class Heading {
    private Heading() {}

    static String of(String id, String conclusion, String note) {
        return "<h2 id=\""
                + id
                + "\">"
                + Html.escape(conclusion)
                + "</h2>"
                + (note.isEmpty() ? "" : Html.tag("p", "note", note));
    }
}
