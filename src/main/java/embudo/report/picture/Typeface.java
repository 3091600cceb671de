package embudo.report.picture;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A bundled font, measured and drawn from its file, so that no display and no system font is
 * needed. Any thread.
 */
public final class Typeface {
    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double unitsPerEm;

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        letters = font.getUnicodeCmapLookup();
        unitsPerEm = font.getUnitsPerEm();
    }

    /** The bytes of a bundled font, by file name without ending. */
    public static byte[] file(String name) {
        try (InputStream in =
                Typeface.class.getResourceAsStream("/embudo/fonts/" + name + ".ttf")) {
            if (in == null) throw new IllegalStateException("font missing: " + name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TrueTypeFont parse(byte[] file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    public static Typeface of(byte[] file) {
        try {
            return new Typeface(parse(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Width of one line; {@code size} and the answer in the same unit. */
    public synchronized double width(String text, double size) {
        double sum = 0;
        try {
            for (int code : text.codePoints().toArray())
                sum += font.getAdvanceWidth(letters.getGlyphId(code));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sum / unitsPerEm * size;
    }

    /** The letters of one line that begins at {@code x} on the baseline {@code y}. */
    synchronized Shape outline(String text, double x, double y, double size) {
        Path2D line = new Path2D.Double();
        double scale = size / unitsPerEm;
        double at = x;
        try {
            for (int code : text.codePoints().toArray()) {
                int letter = letters.getGlyphId(code);
                GlyphData drawn = font.getGlyph().getGlyph(letter);
                if (drawn != null)
                    line.append(
                            drawn.getPath()
                                    .getPathIterator(
                                            new AffineTransform(scale, 0, 0, -scale, at, y)),
                            false);
                at += font.getAdvanceWidth(letter) * scale;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line;
    }
}
