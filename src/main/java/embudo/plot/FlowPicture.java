package embudo.plot;

import embudo.plot.FlowLayout.Edge;
import embudo.plot.FlowLayout.Node;
import embudo.plot.FlowLayout.Place;
import embudo.plot.FlowLayout.Placed;
import embudo.plot.FlowLayout.Route;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A workflow as boxes and pipes: a pipe is as wide as many go there, ways that lead back are
 * dashed, and on each way stands a dot with a plus where a step can be put.
 */
public final class FlowPicture {
    /** Radius of the dot on a way. */
    public static final double DOT = 8;

    private static final double WIDTH = 212;
    private static final double HEIGHT = 54;
    private static final double END = 22;
    private static final double WIDEST = 30;
    private static final double MARGIN = 24;

    /** Room between rows where ways are only looked at, and where steps are put on them. */
    private static final double CLOSE = 44;

    private static final double APART = 72;
    private static final double WIDEST_BOX = 260;
    private static final double NARROWEST = 140;

    /** Room above and below for what is drawn over the edge of a box. */
    private static final double EDGE = 2;

    private static final int CURVE = 14;

    private FlowPicture() {}

    /**
     * A box.
     *
     * @param about empty together with {@code figure} for an end, which is drawn small
     * @param note what to mind, in place of {@code about}; empty for nothing
     * @param alarm colour of the note and of the frame around it
     */
    public record Card(
            String id,
            String title,
            String about,
            String figure,
            Ink ink,
            String note,
            Ink alarm,
            boolean end) {}

    /**
     * A way.
     *
     * @param label what it means, empty for the only one
     * @param count how many went there, 0 draws a thin line
     */
    public record Link(String from, String to, String label, long count) {}

    /** Where everything stands, with a margin all around. */
    public static Placed layout(List<Card> cards, List<Link> links, TextRuler ruler) {
        return layout(cards, links, ruler, WIDTH, APART).shifted(MARGIN, MARGIN);
    }

    /**
     * Where everything stands in so many pixels: in their middle, with boxes as narrow as it takes
     * and can still be read. What does not fit even so is wider.
     */
    public static Placed fitted(List<Card> cards, List<Link> links, TextRuler ruler, double room) {
        Placed placed = layout(cards, links, ruler, WIDEST_BOX, CLOSE);
        if (placed.width() > room) {
            Placed least = layout(cards, links, ruler, NARROWEST, CLOSE);
            double slack = placed.width() - least.width();
            // No row grows faster than the widest one, so what lies between the two fits.
            double box =
                    slack <= 0
                            ? NARROWEST
                            : NARROWEST
                                    + (WIDEST_BOX - NARROWEST)
                                            * Math.max(0, room - least.width())
                                            / slack;
            placed = box > NARROWEST ? layout(cards, links, ruler, box, CLOSE) : least;
            if (placed.width() > room) placed = least;
        }
        return placed.shifted(Math.max(0, (room - placed.width()) / 2), EDGE);
    }

    private static Placed layout(
            List<Card> cards, List<Link> links, TextRuler ruler, double width, double gap) {
        return FlowLayout.of(
                cards.stream()
                        .map(c ->
                                c.end()
                                        ? new Node(
                                                c.id(),
                                                24 + ruler.width(c.title(), Mark.Style.SMALL),
                                                END)
                                        : new Node(c.id(), width, HEIGHT))
                        .toList(),
                links.stream().map(l -> new Edge(l.from(), l.to())).toList(),
                gap);
    }

    /** The boxes as parts to point at, ends left out; counted as the cards are. */
    public static List<Area> areas(List<Card> cards, Placed placed) {
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            Card card = cards.get(i);
            if (card.end()) continue;
            Place p = placed.places().get(card.id());
            areas.add(
                    new Area(
                            p.x(),
                            p.y(),
                            p.width(),
                            p.height(),
                            i,
                            Stream.of(card.title(), card.about(), card.note(), card.figure())
                                    .filter(t -> !t.isEmpty())
                                    .collect(Collectors.joining(" · "))));
        }
        return areas;
    }

    /** Where the dot of a way stands: in the middle of its first bend. */
    public static double[] dot(Route route) {
        int last = Math.min(2, route.xs().length - 1);
        return new double[] {
            (route.xs()[1] + route.xs()[last]) / 2, (route.ys()[1] + route.ys()[last]) / 2
        };
    }

    /**
     * @param picked id of the box that is marked
     * @param dots whether steps can be put on ways
     * @param words says the same as a sentence
     */
    public static Drawing draw(
            List<Card> cards,
            List<Link> links,
            Placed placed,
            String picked,
            boolean dots,
            TextRuler ruler,
            String words) {
        long most = links.stream().mapToLong(Link::count).max().orElse(0);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < links.size(); i++)
            pipe(links.get(i), placed.routes().get(i), most, marks);
        for (int i = 0; i < links.size(); i++) {
            if (dots) plus(placed.routes().get(i), marks);
            label(links, i, placed, ruler, marks);
        }
        for (Card card : cards) {
            Place p = placed.places().get(card.id());
            if (card.id().equals(picked))
                marks.add(
                        new Mark.Rect(
                                p.x() - 2,
                                p.y() - 2,
                                p.width() + 4,
                                p.height() + 4,
                                6,
                                Ink.ACCENT,
                                Ink.NONE));
            if (card.end()) end(card, p, marks);
            else box(card, p, ruler, marks);
        }
        return new Drawing(placed.width(), placed.height(), marks, words);
    }

    private static void pipe(Link link, Route route, long most, List<Mark> marks) {
        double thick = most == 0 || link.count() == 0 ? 1.5 : 3 + WIDEST * link.count() / most;
        Ink ink = link.count() == 0 ? Ink.BORDER_STRONG : Ink.CHART_5;
        double[] dash = route.back() ? new double[] {6, 4} : Line.solid();
        List<double[]> points = smooth(route);
        double[] xs = points.stream().mapToDouble(p -> p[0]).toArray();
        double[] ys = points.stream().mapToDouble(p -> p[1]).toArray();
        marks.add(new Mark.Polyline(xs, ys, ink, thick, dash));
        int n = xs.length;
        // A pipe says by itself where it leads.
        if (thick <= 8)
            arrow(xs[n - 1], ys[n - 1], xs[n - 1] - xs[n - 2], ys[n - 1] - ys[n - 2], marks);
    }

    /** Bends softly: every slanted piece leaves and arrives upright. */
    private static List<double[]> smooth(Route route) {
        List<double[]> points = new ArrayList<>();
        double[] xs = route.xs();
        double[] ys = route.ys();
        points.add(new double[] {xs[0], ys[0]});
        for (int i = 1; i < xs.length; i++) {
            boolean slanted = xs[i] != xs[i - 1] && ys[i] != ys[i - 1];
            for (int k = 1; slanted && k < CURVE; k++) {
                double t = (double) k / CURVE;
                double eased = t * t * (3 - 2 * t);
                points.add(
                        new double[] {
                            xs[i - 1] + (xs[i] - xs[i - 1]) * eased,
                            ys[i - 1] + (ys[i] - ys[i - 1]) * t
                        });
            }
            points.add(new double[] {xs[i], ys[i]});
        }
        return points;
    }

    private static void arrow(double x, double y, double dx, double dy, List<Mark> marks) {
        double length = Math.max(1e-9, Math.hypot(dx, dy));
        double ux = dx / length;
        double uy = dy / length;
        marks.add(
                new Mark.Polygon(
                        new double[] {x, x - 7 * ux - 4 * uy, x - 7 * ux + 4 * uy},
                        new double[] {y, y - 7 * uy + 4 * ux, y - 7 * uy - 4 * ux},
                        Ink.TEXT_3));
    }

    private static void plus(Route route, List<Mark> marks) {
        double[] at = dot(route);
        marks.add(new Mark.Dot(at[0], at[1], DOT, Ink.SURFACE, Ink.BORDER_STRONG, 1));
        marks.add(cross(at[0], at[1], 3.5, 0));
        marks.add(cross(at[0], at[1], 0, 3.5));
    }

    /** Where a way arrives; several that arrive at one box share its width. */
    private static void label(
            List<Link> links, int i, Placed placed, TextRuler ruler, List<Mark> marks) {
        Link link = links.get(i);
        if (link.label().isEmpty()) return;
        Route route = placed.routes().get(i);
        long beside = links.stream().filter(l -> l.to().equals(link.to())).count();
        String said = ruler.fit(link.label(), Mark.Style.CAPTION, WIDTH / beside - 6);
        double width = ruler.width(said, Mark.Style.CAPTION);
        int last = route.xs().length - 1;
        double x = route.xs()[last];
        double y = route.ys()[last] + (route.back() ? 18 : -18);
        marks.add(new Mark.Rect(x - width / 2 - 3, y - 8, width + 6, 16, 3, Ink.SURFACE, Ink.NONE));
        marks.add(
                new Mark.Label(x, y + 4, said, Mark.Style.CAPTION, Mark.Align.CENTRE, Ink.TEXT_2));
    }

    private static Mark cross(double x, double y, double dx, double dy) {
        return new Mark.Polyline(
                new double[] {x - dx, x + dx},
                new double[] {y - dy, y + dy},
                Ink.TEXT_2,
                1.5,
                Line.solid());
    }

    private static void end(Card card, Place p, List<Mark> marks) {
        marks.add(
                new Mark.Rect(
                        p.x(), p.y(), p.width(), p.height(), 11, Ink.TRACK, Ink.BORDER_STRONG));
        marks.add(
                new Mark.Label(
                        p.centre(),
                        p.y() + 15,
                        card.title(),
                        Mark.Style.SMALL,
                        Mark.Align.CENTRE,
                        Ink.TEXT_2));
    }

    private static void box(Card card, Place p, TextRuler ruler, List<Mark> marks) {
        boolean noted = !card.note().isEmpty();
        double inner = p.width() - 24;
        double figure = ruler.width(card.figure(), Mark.Style.BODY_STRONG);
        marks.add(
                new Mark.Rect(
                        p.x(),
                        p.y(),
                        p.width(),
                        p.height(),
                        4,
                        Ink.SURFACE,
                        noted ? card.alarm() : Ink.BORDER_STRONG));
        marks.add(
                new Mark.Rect(
                        p.x(),
                        p.y(),
                        4,
                        p.height(),
                        2,
                        noted ? card.alarm() : card.ink(),
                        Ink.NONE));
        marks.add(
                new Mark.Label(
                        p.x() + 14,
                        p.y() + 22,
                        ruler.fit(card.title(), Mark.Style.BODY_STRONG, inner),
                        Mark.Style.BODY_STRONG,
                        Mark.Align.LEFT,
                        Ink.TEXT_1));
        marks.add(
                new Mark.Label(
                        p.x() + 14,
                        p.y() + 41,
                        ruler.fit(
                                noted ? card.note() : card.about(),
                                Mark.Style.SMALL,
                                inner - (figure == 0 ? 0 : figure + 8)),
                        Mark.Style.SMALL,
                        Mark.Align.LEFT,
                        noted ? card.alarm() : Ink.TEXT_2));
        marks.add(
                new Mark.Label(
                        p.x() + p.width() - 10,
                        p.y() + 41,
                        card.figure(),
                        Mark.Style.BODY_STRONG,
                        Mark.Align.RIGHT,
                        Ink.TEXT_1));
    }
}
