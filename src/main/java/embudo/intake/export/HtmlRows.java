package embudo.intake.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows as a page with one table, for browsers and to paste from; it runs nothing. */
final class HtmlRows implements RowWriter {
    private final BufferedWriter out;
    private final Look look;

    HtmlRows(OutputStream stream, String name, List<? extends Column<?>> columns, Look look)
            throws IOException {
        this.look = look;
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        out.write("<!DOCTYPE html>\n<html lang=\"" + look.language().code() + "\">\n<head>");
        out.write("<meta charset=\"utf-8\"><title>" + safe(name) + "</title></head>\n<body>");
        out.write("<table>\n<thead><tr>");
        for (Column<?> column : columns)
            out.write("<th scope=\"col\">" + safe(look.head(column)) + "</th>");
        out.write("</tr></thead>\n<tbody>\n");
    }

    @Override
    public void row(List<Object> values) throws IOException {
        out.write("<tr>");
        for (Object value : values) {
            out.write("<td>");
            if (value != null) out.write(safe(look.text(value)));
            out.write("</td>");
        }
        out.write("</tr>\n");
    }

    /** Text that no browser takes for markup. */
    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public void close() throws IOException {
        out.write("</tbody>\n</table></body>\n</html>\n");
        out.flush();
    }
}
