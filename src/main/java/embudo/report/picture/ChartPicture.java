package embudo.report.picture;

import embudo.kernel.Problem;
import embudo.plot.Drawing;
import embudo.plot.Ink;
import embudo.plot.Mark;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

/**
 * A chart as a file of its own, with its heading on the ground of its theme. The same chart gives
 * the same bytes.
 *
 * @param title heading; empty for none
 */
public record ChartPicture(String title, Drawing drawing, Inks inks) {
    /** What a picture may be, the first is the usual. */
    public static final List<String> ENDINGS = List.of("svg", "png");

    /** Pixels of a PNG for each pixel of the chart: sharp on paper and on dense displays. */
    static final int DENSITY = 2;

    private static final double PAD = 16;
    private static final double LINE = 20;

    /**
     * The form that a file's ending names, {@code svg} or {@code png}.
     *
     * @throws Problem for any other
     */
    public static String ending(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream()
                .filter(ending -> name.endsWith("." + ending))
                .findFirst()
                .orElseThrow(() -> new Problem("report.picture.ending", file.getFileName()));
    }

    /** Writes it in the form that the file's ending names. */
    public void write(Path file) {
        byte[] bytes = ending(file).equals("svg") ? svg() : png();
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new Problem(e, "report.picture.unwritable", file);
        }
    }

    /** What it says to those who can't see it. */
    public String words() {
        return drawing.words();
    }

    /** Vectors; title and description say the same to those who can't see it. */
    public byte[] svg() {
        List<Mark> heading = heading(new Lettering());
        double top = top(heading);
        String width = SvgBrush.number(drawing.width() + 2 * PAD);
        String height = SvgBrush.number(drawing.height() + top + PAD);
        StringBuilder out = new StringBuilder();
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"");
        out.append(width).append("\" height=\"").append(height).append("\" viewBox=\"0 0 ");
        out.append(width).append(' ').append(height).append("\">\n<title>");
        out.append(SvgBrush.escape(title)).append("</title>\n<desc>");
        out.append(SvgBrush.escape(words())).append("</desc>\n");
        SvgBrush brush = new SvgBrush(out, inks);
        brush.rect(ground(top));
        brush.draw(new Drawing(drawing.width(), top, heading, ""));
        out.append("<g transform=\"translate(").append(SvgBrush.number(PAD)).append(' ');
        out.append(SvgBrush.number(top)).append(")\">\n");
        brush.draw(drawing);
        return out.append("</g>\n</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Pixels. */
    public byte[] png() {
        Lettering letters = new Lettering();
        List<Mark> heading = heading(letters);
        double top = top(heading);
        BufferedImage image =
                new BufferedImage(
                        DENSITY * (int) Math.ceil(drawing.width() + 2 * PAD),
                        DENSITY * (int) Math.ceil(drawing.height() + top + PAD),
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(DENSITY, DENSITY);
        GraphicsBrush brush =
                new GraphicsBrush(
                        g,
                        inks,
                        l -> {
                            g.setColor(new Color(inks.rgb(l.ink())));
                            g.fill(letters.outline(l));
                        });
        brush.rect(ground(top));
        brush.draw(new Drawing(drawing.width(), top, heading, ""));
        g.translate(PAD, top);
        brush.draw(drawing);
        g.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Mark.Rect ground(double top) {
        return new Mark.Rect(
                0,
                0,
                drawing.width() + 2 * PAD,
                drawing.height() + top + PAD,
                0,
                Ink.SURFACE,
                Ink.NONE);
    }

    private static double top(List<Mark> heading) {
        return PAD + heading.size() * LINE + (heading.isEmpty() ? 0 : PAD / 2);
    }

    /** The title in as many lines as it needs. */
    private List<Mark> heading(Lettering letters) {
        List<Mark> lines = new ArrayList<>();
        String line = "";
        for (String word : title.isBlank() ? new String[0] : title.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && letters.width(longer, Mark.Style.TITLE) > drawing.width()) {
                lines.add(line(line, lines.size()));
                longer = word;
            }
            line = longer;
        }
        if (!line.isEmpty()) lines.add(line(line, lines.size()));
        return lines;
    }

    private static Mark line(String text, int above) {
        return new Mark.Label(
                PAD, PAD + 14 + above * LINE, text, Mark.Style.TITLE, Mark.Align.LEFT, Ink.TEXT_1);
    }
}
