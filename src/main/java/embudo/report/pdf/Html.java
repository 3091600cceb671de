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

    /** An element with a class and escaped text. */
    public static String tag(String name, String css, String text) {
        return "<" + name + " class=\"" + css + "\">" + escape(text) + "</" + name + ">";
    }
}
