package embudo.report;

import embudo.catalog.ReportKind;
import embudo.plot.Mark;
import embudo.report.pdf.Html;
import embudo.report.sections.SectionBook;
import embudo.report.sections.Story;
import embudo.report.sections.Symbols;
import embudo.text.Texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lays the sections of a report out: a first page that says it all, then the rest. */
final class Layout {
    private static final String SMALL =
            "font: 400 10px Plex; color: #5f6c7b; border-top: 1px solid #dce1e7;"
                    + " vertical-align: top; padding-top: 9px; ";
    private static final String RUNNING =
            "font: 400 10px Plex; color: #5f6c7b; vertical-align: bottom; padding-bottom: 12px; ";
    private static final Pattern HEADING = Pattern.compile("<h[12] id=\"(\\w+)\"");

    private final SectionBook book = new SectionBook();
    private final String css;

    Layout() {
        try (InputStream in = Layout.class.getResourceAsStream("report.css")) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A report as XHTML; {@code front} is how many of its headings belong on the first page. */
    record Page(String html, int front) {}

    /** {@code tight} saves height on the first page where its text runs long. */
    Page page(Story story, Reports.Paper paper, boolean tight) {
        Texts t = story.texts();
        ReportKind kind = story.snapshot().report();
        String title = kind.name().get(t.language());
        String front = sections(story, kind.front());
        StringBuilder rest = new StringBuilder();
        if (!story.overview().empty())
            for (String key : kind.sections()) {
                String html = book.get(key).html(story);
                if (!html.isEmpty())
                    rest.append("<div class=\"section\">").append(html).append("</div>");
            }
        String html =
                """
                <html lang="%s"><head><title>%s</title><meta name="subject" content="%s"/>
                <style>%s</style><bookmarks>%s</bookmarks></head><body class="%s">
                <div class="front%s"><div class="head"><div class="workspace">%s</div>%s
                <b>Embudo</b> %s</div>%s</div>%s</body></html>\
                """
                        .formatted(
                                t.language().code(),
                                Html.escape(title + " – " + period(story)),
                                Html.escape(kind.description().get(t.language())),
                                rules(story, title, paper) + css,
                                bookmarks(t, front + rest),
                                paper.key(),
                                tight ? " tight" : "",
                                Html.escape(
                                        story.fonts()
                                                .fit(
                                                        story.workspace(),
                                                        Mark.Style.BODY_STRONG,
                                                        400)),
                                story.charts().html(Symbols.logo()),
                                Html.escape(title),
                                front,
                                rest.isEmpty() ? "" : "<div class=\"rest\">" + rest + "</div>");
        return new Page(html, (int) HEADING.matcher(front).results().count());
    }

    private String sections(Story story, List<String> keys) {
        StringBuilder html = new StringBuilder();
        for (String key : keys) html.append(book.get(key).html(story));
        return html.toString();
    }

    private static String period(Story story) {
        return story.formats().period(story.overview().period());
    }

    /** Both sheets leave the same width between their margins, so that lines break alike. */
    private static String rules(Story story, String title, Reports.Paper paper) {
        Texts t = story.texts();
        boolean a4 = paper == Reports.Paper.A4;
        String first = a4 ? "40px 57px 50px 56px" : "30px 68px 44px 68px";
        String others = a4 ? "64px 57px 50px 56px" : "58px 68px 44px 68px";
        return """
        @page { size: %s; margin: %s;
          @top-left { %scontent: "%s"; width: 60%%; }
          @top-right { %scontent: "%s"; width: 40%%; text-align: right; }
          @bottom-left { %scontent: "%s"; width: 75%%; }
          @bottom-right { %scontent: "%s" counter(page) "%s" counter(pages);
            width: 25%%; text-align: right; } }
        @page :first { margin: %s; @top-left { content: ""; } @top-right { content: ""; } }
        """
                .formatted(
                        a4 ? "210mm 297mm" : "8.5in 11in",
                        others,
                        RUNNING,
                        quoted(story.fonts().fit(story.workspace(), Mark.Style.CAPTION, 380)),
                        RUNNING,
                        quoted(title + ", " + period(story)),
                        SMALL,
                        quoted(t.get("report.footer")),
                        SMALL,
                        t.get("report.page") + "\u00A0",
                        "\u00A0" + t.get("report.of") + "\u00A0",
                        first);
    }

    private static String quoted(String text) {
        return Html.escape(text.replace("\\", "\\\\").replace("\"", "\\22 ").replace("\n", " "));
    }

    private static String bookmarks(Texts t, String body) {
        StringBuilder html = new StringBuilder();
        Matcher heading = HEADING.matcher(body);
        while (heading.find())
            html.append("<bookmark name=\"")
                    .append(Html.escape(t.get("report.bookmark." + heading.group(1))))
                    .append("\" href=\"#")
                    .append(heading.group(1))
                    .append("\"/>");
        return html.toString();
    }
}
