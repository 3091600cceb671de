package embudo.report.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Draws pages of a PDF for a preview. */
public final class PageImages {
    private static final float POINTS_PER_INCH = 72;

    private PageImages() {}

    /** One page as pixels, row by row from the top left, each {@code 0xAARRGGBB}. */
    public record Image(int width, int height, int[] argb) {}

    /**
     * @param page from 0
     * @param scale pixels for each point of the page
     */
    public static Image draw(byte[] pdf, int page, double scale) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image =
                    new PDFRenderer(document)
                            .renderImageWithDPI(
                                    page, (float) (scale * POINTS_PER_INCH), ImageType.RGB);
            int width = image.getWidth();
            int height = image.getHeight();
            int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
            return new Image(width, height, argb);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
