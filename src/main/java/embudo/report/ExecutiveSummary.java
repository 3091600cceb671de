package embudo.report;

import embudo.plot.Mark;
import embudo.report.pdf.Html;
import embudo.report.sections.Advice;
import embudo.report.sections.FunnelTable;
import embudo.report.sections.Opening;
import embudo.report.sections.Section;
import embudo.report.sections.Story;
import embudo.report.sections.Symbols;
import embudo.report.sections.Tiles;
import embudo.report.sections.TrendSection;
import embudo.text.Texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The one page an executive reads: finding, figures, funnel, trend, risks and decisions. */
final class ExecutiveSummary {
    private static final List<Section> SECTIONS =
            List.of(
                    new Opening(),
                    new Tiles(),
                    new FunnelTable(),
                    new TrendSection(),
                    new Advice());

    private static final String FOOTER =
            "font: 400 10px Plex; color: #5f6c7b; border-top: 1px solid #dce1e7;"
                    + " vertical-align: top; padding-top: 9px; ";

    private final String css;

    ExecutiveSummary() {
        try (InputStream in = ExecutiveSummary.class.getResourceAsStream("executive.css")) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page as XHTML; {@code tight} saves height where the text runs long. */
    String html(Story story, Reports.Paper paper, boolean tight) {
        Texts t = story.texts();
        String title = t.get("report.title");
        StringBuilder body = new StringBuilder();
        for (Section section : SECTIONS) body.append(section.html(story));
        return """
        <html lang="%s"><head><title>%s</title><meta name="subject" content="%s"/>
        <style>%s</style><bookmarks>%s</bookmarks></head><body class="%s">
        <div class="head"><div class="workspace">%s</div>%s <b>Embudo</b> %s</div>
        %s</body></html>\
        """
                .formatted(
                        t.language().code(),
                        Html.escape(
                                title + " – " + story.formats().period(story.overview().period())),
                        Html.escape(t.get("report.subject")),
                        page(t, paper) + css,
                        bookmarks(t, body),
                        (paper == Reports.Paper.A4 ? "a4" : "letter") + (tight ? " tight" : ""),
                        Html.escape(
                                story.fonts().fit(story.workspace(), Mark.Style.BODY_STRONG, 400)),
                        story.charts().html(Symbols.logo()),
                        Html.escape(title),
                        body);
    }

    /** Both sheets leave the same width between their margins, so that lines break alike. */
    private static String page(Texts t, Reports.Paper paper) {
        String size = paper == Reports.Paper.A4 ? "210mm 297mm" : "8.5in 11in";
        String margin = paper == Reports.Paper.A4 ? "40px 57px 50px 56px" : "30px 68px 44px 68px";
        return """
        @page { size: %s; margin: %s;
          @bottom-left { %scontent: "%s"; width: 75%%; }
          @bottom-right { %scontent: "%s" counter(page) "%s" counter(pages);
            width: 25%%; text-align: right; } }
        """
                .formatted(
                        size,
                        margin,
                        FOOTER,
                        t.get("report.footer"),
                        FOOTER,
                        t.get("report.page") + "\u00A0",
                        "\u00A0" + t.get("report.of") + "\u00A0");
    }

    /** Only for parts that are on the page. */
    private static String bookmarks(Texts t, CharSequence body) {
        StringBuilder html = new StringBuilder();
        for (String part : List.of("summary", "funnel", "trend", "risks", "decisions"))
            if (body.toString().contains(" id=\"" + part + "\""))
                html.append("<bookmark name=\"")
                        .append(Html.escape(t.get("report.bookmark." + part)))
                        .append("\" href=\"#")
                        .append(part)
                        .append("\"/>");
        return html.toString();
    }
}
