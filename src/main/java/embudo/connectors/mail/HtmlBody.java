package embudo.connectors.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a plain, readable HTML part of a text: paragraphs, line breaks, links. */
final class HtmlBody {
    private static final Pattern LINK =
            Pattern.compile("(?:https?://|mailto:)[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    private HtmlBody() {}

    static String of(String text, String language) {
        String paragraphs =
                text.strip()
                        .lines()
                        .map(HtmlBody::linked)
                        .collect(Collectors.joining("<br>\n"))
                        .replaceAll("<br>\n(?:<br>\n)+", "</p>\n<p>");
        return "<!DOCTYPE html>\n<html lang=\""
                + language
                + "\">\n<head><meta charset=\"utf-8\"></head>\n"
                + "<body style=\"font-family:sans-serif;font-size:16px;line-height:1.5;"
                + "max-width:600px;margin:24px auto;padding:0 16px\">\n<p>"
                + paragraphs
                + "</p>\n</body>\n</html>\n";
    }

    private static String linked(String line) {
        StringBuilder html = new StringBuilder();
        Matcher link = LINK.matcher(line);
        int at = 0;
        while (link.find()) {
            html.append(escape(line.substring(at, link.start())));
            String address = escape(link.group());
            html.append("<a href=\"").append(address).append("\">").append(address).append("</a>");
            at = link.end();
        }
        return html.append(escape(line.substring(at))).toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
