package embudo.plot;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.plot.FlowLayout.Placed;
import embudo.plot.FlowPicture.Card;
import embudo.plot.FlowPicture.Link;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

class FlowPictureTest {
    /**
     * Whatever the flow and the room: boxes stay inside and apart, each can be pointed at, and a
     * pipe is as wide as many go there.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void boxesFitTheirRoomAndPipesTellHowMany(int seed) {
        Random random = new Random(seed);
        int n = 2 + random.nextInt(9);
        List<Card> cards = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            cards.add(card("s" + i, "Step " + i, "" + i, i % 3 == 0 ? "minded" : "", false));
            if (i > 0) links.add(new Link("s" + random.nextInt(i), "s" + i, "", 1 + 90 * i));
        }
        cards.add(card("end:s" + (n - 1), "End", "", "", true));
        links.add(new Link("s" + (n - 1), "end:s" + (n - 1), "", 0));
        double natural =
                FlowPicture.fitted(cards, links, Inside.RULER, 1e6).places().get("s0").width();
        double least = FlowPicture.fitted(cards, links, Inside.RULER, 0).width();
        for (double room : new double[] {100, 400, 640, 1200}) {
            Placed placed = FlowPicture.fitted(cards, links, Inside.RULER, room);
            assertThat(placed.width()).isLessThanOrEqualTo(Math.max(room, least) + 1e-6);
            assertThat(placed.places().get("s0").width()).isBetween(140.0, natural);
            Drawing d =
                    FlowPicture.draw(cards, links, placed, null, false, Inside.RULER, "words")
                            .with(FlowPicture.areas(cards, placed));
            assertThat(d.areas()).hasSize(n);
            for (Area area : d.areas()) {
                Card card = cards.get(area.index());
                var place = placed.places().get(card.id());
                assertThat(area.holds(place.centre(), place.y() + 1)).isTrue();
                assertThat(area.words()).contains(card.title(), card.figure(), card.note());
                assertThat(area.x()).isGreaterThan(-1e-6);
                assertThat(area.x() + area.width()).isLessThanOrEqualTo(placed.width() + 1e-6);
            }
            List<Mark.Polyline> pipes =
                    d.marks().stream()
                            .filter(Mark.Polyline.class::isInstance)
                            .map(Mark.Polyline.class::cast)
                            .toList();
            assertThat(pipes).hasSize(links.size());
            List<Link> byCount = new ArrayList<>(links);
            byCount.sort(Comparator.comparingLong(Link::count));
            double before = 0;
            for (Link link : byCount) {
                double wide = pipes.get(links.indexOf(link)).width();
                assertThat(wide).as("%s", link).isGreaterThan(before);
                before = wide;
            }
        }
    }

    private static Card card(String id, String title, String figure, String note, boolean end) {
        return new Card(id, title, end ? "" : "about", figure, Ink.CHART_1, note, Ink.WARNING, end);
    }
}
