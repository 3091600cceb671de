package embudo.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import embudo.plot.Mark;
import embudo.plot.TextRuler;
import embudo.report.picture.Typeface;

import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The bundled fonts: embedded into the document, and measured from the same files so that no
 * display or system font is needed.
 */
public final class Fonts implements TextRuler {
    private static final List<Face> FACES =
            List.of(
                    new Face("Plex", 400, "IBMPlexSans-Regular"),
                    new Face("Plex", 500, "IBMPlexSans-Medium"),
                    new Face("Plex", 600, "IBMPlexSans-SemiBold"));

    private final List<byte[]> files = new ArrayList<>();
    private final Typeface regular;
    private final Typeface strong;

    private record Face(String family, int weight, String file) {}

    public Fonts() {
        for (Face face : FACES) files.add(Typeface.file(face.file()));
        regular = Typeface.of(files.get(0));
        strong = Typeface.of(files.get(2));
    }

    /**
     * Makes the faces known to a document. Ligatures are left off: a reader that searches for the
     * letters would not find them.
     */
    void embed(PdfRendererBuilder builder, PDDocument document) throws IOException {
        for (int i = 0; i < FACES.size(); i++) {
            Face face = FACES.get(i);
            TrueTypeFont font = Typeface.parse(files.get(i));
            font.setEnableGsub(false);
            PDFont embedded = PDType0Font.load(document, font, true);
            builder.useFont(
                    new PDFontSupplier(embedded),
                    face.family(),
                    face.weight(),
                    FontStyle.NORMAL,
                    true);
        }
    }

    /** Type sizes on paper, CSS pixels: 10 px are 7.5 points, the smallest allowed. */
    static double size(Mark.Style style) {
        return switch (style) {
            case CAPTION -> 10;
            case SMALL, SMALL_STRONG -> 10.5;
            case BODY, BODY_STRONG -> 12.5;
            case TITLE -> 14;
        };
    }

    static int weight(Mark.Style style) {
        return switch (style) {
            case CAPTION, SMALL, BODY -> 400;
            case SMALL_STRONG, BODY_STRONG, TITLE -> 600;
        };
    }

    @Override
    public double width(String text, Mark.Style style) {
        return width(text, size(style), weight(style) == 600);
    }

    public double width(String text, double size, boolean semiBold) {
        return (semiBold ? strong : regular).width(text, size);
    }
}
