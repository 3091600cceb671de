package embudo.report.pdf;

/** Writes text into XHTML. */
public final class Html {
    private Html() {}

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Sentences whose figures stay whole at the end of a line. */
    public static String prose(String text) {
        return escape(text).replaceAll("\\S*\\d\\S*", "<span class=\"whole\">$0</span>");
    }

    /** An element with a class and escaped text. */
    public static String tag(String name, String css, String text) {
        return "<" + name + " class=\"" + css + "\">" + escape(text) + "</" + name + ">";
    }
}
