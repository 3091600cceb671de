package embudo.report.sections;

import embudo.report.pdf.Html;

import java.util.Locale;

/** A table of a report; its head is repeated on every page it runs over. */
final class Grid {
    private final StringBuilder html = new StringBuilder();
    private boolean body;

    Grid(String css) {
        this(css, Story.WIDTH);
    }

    /** A table of its own width in CSS pixels. */
    Grid(String css, double width) {
        html.append(
                String.format(
                        Locale.ROOT,
                        "<table class=\"grid %s\" style=\"width:%.0fpx\"><thead><tr>",
                        css,
                        width));
    }

    /** A column's head. */
    Grid head(String css, String text) {
        html.append(Html.tag("th", css, text));
        return this;
    }

    Grid row() {
        html.append(body ? "</tr>" : "</tr></thead><tbody>").append("<tr>");
        body = true;
        return this;
    }

    Grid cell(String css, String text) {
        return markup(css, Html.escape(text));
    }

    /** A cell with a line of small print under its words. */
    Grid cell(String css, String text, String under) {
        return markup(
                css,
                Html.escape(text)
                        + (under.isEmpty() ? "" : "<br/>" + Html.tag("span", "sub", under)));
    }

    Grid markup(String css, String inner) {
        html.append("<td class=\"").append(css).append("\">").append(inner).append("</td>");
        return this;
    }

    /** A cell with a ground and ink of its own. */
    Grid shaded(String css, String style, String text) {
        html.append("<td class=\"")
                .append(css)
                .append("\" style=\"")
                .append(style)
                .append("\">")
                .append(Html.escape(text))
                .append("</td>");
        return this;
    }

    String end() {
        return html.append(body ? "</tr></tbody></table>" : "</tr></thead></table>").toString();
    }
}
