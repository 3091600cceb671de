package embudo.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import embudo.kernel.Problem;
import embudo.plot.Alluvial;
import embudo.plot.Drawing;
import embudo.plot.FunnelBars;
import embudo.plot.FunnelChart;
import embudo.plot.Glyph;
import embudo.plot.Ink;
import embudo.plot.Mark;
import embudo.plot.NamedBars;
import embudo.plot.Slope;
import embudo.plot.Triangle;
import embudo.plot.Waterfall;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

/** Charts as files: what is written is what was drawn, whatever people are called. */
class ChartPictureTest {
    private static final String HOSTILE =
            "Bobby </text><script href=\"http://evil.example/x\">&amp;\u0000\uD800 \"O'Neill\" ]]>";

    private static final Lettering RULER = new Lettering();

    /** Any colour will do, as long as no two are the same. */
    private static final Inks INKS = ink -> 0x102030 + 0x070503 * ink.ordinal();

    static List<Drawing> charts() {
        Alluvial.Place mail = new Alluvial.Place(HOSTILE, Ink.CHART_1);
        Alluvial.Place end = new Alluvial.Place("Bought", Ink.SUCCESS);
        return List.of(
                NamedBars.draw(
                        List.of(
                                new NamedBars.Bar(HOSTILE, 3, "3"),
                                new NamedBars.Bar("Ads", 2, "<2>")),
                        2.5,
                        RULER,
                        420,
                        HOSTILE),
                Alluvial.draw(
                        new Alluvial.Shape(
                                List.of("First", "End"),
                                List.of(mail, end),
                                List.of(
                                        new Alluvial.Way(List.of(mail, end), 7),
                                        new Alluvial.Way(Arrays.asList(mail, end), 2)),
                                n -> String.valueOf(Math.round(n))),
                        RULER,
                        500,
                        200,
                        "Ways"),
                FunnelChart.draw(
                        List.of(
                                new FunnelChart.Row(
                                        HOSTILE,
                                        "3 days",
                                        "80",
                                        new FunnelBars.Share(.5, .2, .6),
                                        "50 %")),
                        new FunnelChart.Heads("Step", "People", "Share", "Rate"),
                        RULER,
                        500,
                        "Funnel"),
                Slope.draw(
                        List.of(
                                new Slope.Item(
                                        "Mail", 3, 5, "3", "5", "+2", Ink.CHART_2, Glyph.RING)),
                        "First",
                        "Last",
                        RULER,
                        400,
                        120,
                        "Slope"),
                Triangle.draw(
                        new Triangle.Shape(
                                List.of(
                                        new Triangle.Row(
                                                "Oct",
                                                "30",
                                                false,
                                                List.of(new Triangle.Cell(.4, "40 %", true)))),
                                List.of("+0"),
                                0,
                                0,
                                "Triangle"),
                        RULER,
                        300,
                        60),
                Waterfall.draw(
                        new Waterfall.Sum(
                                new Waterfall.Bar("Start", 50),
                                List.of(new Waterfall.Bar("Came", 12)),
                                new Waterfall.Bar("Score", 62),
                                60,
                                String::valueOf,
                                String::valueOf),
                        RULER,
                        300,
                        "Waterfall"));
    }

    private static Document parsed(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static List<Element> drawn(Document svg) {
        NodeList all = ((Element) svg.getElementsByTagName("g").item(0)).getChildNodes();
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++)
            if (all.item(i) instanceof Element e) elements.add(e);
        return elements;
    }

    private static double at(Element e, String name) {
        return Double.parseDouble(e.getAttribute(name));
    }

    /** One element for each mark, where the geometry has it; a hatch is its lines and its edge. */
    @ParameterizedTest
    @MethodSource("charts")
    void everyMarkIsWhereTheGeometryHasIt(Drawing drawing) throws Exception {
        List<Element> elements = drawn(parsed(new ChartPicture("Title", drawing, INKS).svg()));
        int i = 0;
        for (Mark mark : drawing.marks()) {
            Element e = elements.get(i++);
            switch (mark) {
                case Mark.Rect r -> {
                    double in = r.stroke() == Ink.NONE ? 0 : .5;
                    assertThat(e.getTagName()).isEqualTo("rect");
                    assertThat(at(e, "x")).isCloseTo(r.x() + in, within(.006));
                    assertThat(at(e, "y")).isCloseTo(r.y() + in, within(.006));
                    assertThat(at(e, "width"))
                            .isCloseTo(Math.max(0, r.width() - 2 * in), within(.006));
                    assertThat(at(e, "height")).isCloseTo(r.height() - 2 * in, within(.006));
                    assertThat(e.getAttribute("fill"))
                            .isEqualTo(r.fill() == Ink.NONE ? "none" : INKS.css(r.fill()));
                }
                case Mark.Label l -> {
                    assertThat(e.getTagName()).isEqualTo("text");
                    assertThat(at(e, "x")).isCloseTo(l.x(), within(.006));
                    assertThat(at(e, "y")).isCloseTo(l.y(), within(.006));
                    assertThat(e.getTextContent())
                            .isEqualTo(
                                    l.text()
                                            .replace('\u0000', '\uFFFD')
                                            .replace('\uD800', '\uFFFD'));
                }
                case Mark.Polyline l -> points(e, "polyline", l.xs(), l.ys());
                case Mark.Polygon p -> points(e, "polygon", p.xs(), p.ys());
                case Mark.Dot d -> {
                    assertThat(e.getTagName()).isEqualTo("circle");
                    assertThat(at(e, "cx")).isCloseTo(d.x(), within(.006));
                    assertThat(at(e, "r")).isCloseTo(d.radius(), within(.006));
                }
                case Mark.Ribbon r -> {
                    assertThat(e.getTagName()).isEqualTo("path");
                    assertThat(e.getAttribute("d"))
                            .startsWith(
                                    "M"
                                            + SvgBrush.number(r.x1())
                                            + ","
                                            + SvgBrush.number(r.top1()));
                    assertThat(at(e, "fill-opacity")).isEqualTo(r.opacity());
                }
                case Mark.Hatch h -> {
                    int lines = 0;
                    while (elements.get(i - 1 + lines).getTagName().equals("polyline")) lines++;
                    // 6 px apart across, so 6·√2 along the edges.
                    assertThat(lines)
                            .isEqualTo(
                                    (int) Math.round((h.width() + h.height()) / 6 / Math.sqrt(2)));
                    i += lines;
                    assertThat(at(elements.get(i - 1), "x")).isCloseTo(h.x() + .5, within(.006));
                }
            }
        }
        assertThat(elements).hasSize(i);
    }

    private static void points(Element e, String tag, double[] xs, double[] ys) {
        assertThat(e.getTagName()).isEqualTo(tag);
        String[] pairs = e.getAttribute("points").split(" ");
        assertThat(pairs).hasSize(xs.length);
        for (int i = 0; i < xs.length; i++) {
            String[] xy = pairs[i].split(",");
            assertThat(Double.parseDouble(xy[0])).isCloseTo(xs[i], within(.006));
            assertThat(Double.parseDouble(xy[1])).isCloseTo(ys[i], within(.006));
        }
    }

    /** Titles, labels and descriptions stay text: nothing they contain becomes markup. */
    @Test
    void hostileNamesStayText() throws Exception {
        byte[] svg = new ChartPicture(HOSTILE, charts().getFirst(), INKS).svg();
        Document document = parsed(svg);
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .contains("</text><script href=\"http://evil.example/x\">&amp;");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .contains("\"O'Neill\" ]]>");
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++)
            for (String outward : List.of("href", "src", "style", "onload"))
                assertThat(((Element) all.item(i)).hasAttribute(outward)).as(outward).isFalse();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void theSameChartGivesTheSameBytes(Drawing drawing) {
        ChartPicture picture = new ChartPicture("Title", drawing, INKS);
        assertThat(picture.svg()).isEqualTo(new ChartPicture("Title", drawing, INKS).svg());
        assertThat(picture.png()).isEqualTo(new ChartPicture("Title", drawing, INKS).png());
    }

    /** Twice as dense, the bar in its colour where the geometry has it, letters in theirs. */
    @Test
    void pixelsShowWhatTheGeometrySays() throws Exception {
        Drawing drawing = charts().getFirst();
        ChartPicture picture = new ChartPicture("", drawing, INKS);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
        assertThat(image.getWidth()).isEqualTo(2 * (420 + 32));
        assertThat(image.getHeight()).isEqualTo((int) (2 * (drawing.height() + 32)));
        assertThat(image.getRGB(0, 0) & 0xFFFFFF).isEqualTo(INKS.rgb(Ink.SURFACE));
        for (Mark mark : drawing.marks())
            if (mark instanceof Mark.Rect r)
                assertThat(
                                image.getRGB(
                                                (int) (2 * (16 + r.x() + r.width() / 3)),
                                                (int) (2 * (16 + r.y() + r.height() / 2)))
                                        & 0xFFFFFF)
                        .isEqualTo(INKS.rgb(r.fill()));
        int written = 0;
        for (int x = 0; x < image.getWidth(); x++)
            for (int y = 0; y < image.getHeight(); y++)
                if ((image.getRGB(x, y) & 0xFFFFFF) == INKS.rgb(Ink.TEXT_1)) written++;
        assertThat(written).as("pixels of the figures at the right").isGreaterThan(40);
    }

    /** A long heading takes the lines it needs and loses no word. */
    @Test
    void aLongHeadingIsWrapped() throws Exception {
        String title =
                "More people came back after the second webinar than ever ".repeat(4).strip();
        Document svg = parsed(new ChartPicture(title, charts().getFirst(), INKS).svg());
        List<String> lines = new ArrayList<>();
        NodeList all = svg.getDocumentElement().getChildNodes();
        for (int i = 0; i < all.getLength(); i++)
            if (all.item(i) instanceof Element e && e.getTagName().equals("text")) {
                lines.add(e.getTextContent());
                assertThat(RULER.width(e.getTextContent(), Mark.Style.TITLE))
                        .isLessThanOrEqualTo(420);
            }
        assertThat(lines).hasSizeGreaterThan(3);
        assertThat(String.join(" ", lines)).isEqualTo(title);
    }

    @Test
    void numbersAreShort() {
        Map<Double, String> written =
                Map.of(0.0, "0", -0.001, "0", 10.0, "10", 1.5, "1.5", -2.25, "-2.25", 100.0, "100");
        written.forEach((value, text) -> assertThat(SvgBrush.number(value)).isEqualTo(text));
    }

    @Test
    void theEndingSaysTheForm(@TempDir Path folder) throws Exception {
        ChartPicture picture = new ChartPicture("", charts().getFirst(), INKS);
        picture.write(folder.resolve("a.SVG"));
        picture.write(folder.resolve("a.png"));
        assertThat(Files.readString(folder.resolve("a.SVG"))).startsWith("<?xml");
        assertThat(Files.readAllBytes(folder.resolve("a.png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThatThrownBy(() -> picture.write(folder.resolve("a.gif")))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.key()).isEqualTo("report.picture.ending"));
        assertThatThrownBy(() -> picture.write(folder.resolve("missing/a.svg")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.key()).isEqualTo("report.picture.unwritable"));
    }
}
