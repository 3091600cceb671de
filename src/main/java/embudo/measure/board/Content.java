package embudo.measure.board;

import embudo.catalog.alert.AlertTest;
import embudo.domain.LeadRow;
import embudo.measure.WebinarRoom;
import embudo.measure.metric.MetricFigure;
import embudo.measure.query.QueryTable;

import java.time.Instant;
import java.util.List;

/** What a tile has to show. */
public sealed interface Content {
    /** One figure for each of the tile's metrics, with steps where it is a line. */
    record Values(List<MetricFigure> figures) implements Content {
        public Values {
            figures = List.copyOf(figures);
        }
    }

    /**
     * Metrics by group.
     *
     * @param figures of the tile's metrics, each with a row for every group
     * @param groups keys of the groups to show, in order
     * @param all how many groups there are
     */
    record Groups(List<MetricFigure> figures, List<String> groups, int all) implements Content {
        public Groups {
            figures = List.copyOf(figures);
            groups = List.copyOf(groups);
        }
    }

    /** Bounds and where they stand, the crossed ones first. */
    record Limits(List<Limit> limits) implements Content {
        public Limits {
            limits = List.copyOf(limits);
        }
    }

    /** A metric that should not reach what the test says. */
    record Limit(AlertTest test, MetricFigure figure) {
        /** False when the value is unknown: nobody is warned of what is not known. */
        public boolean crossed() {
            return figure.value().known() && test.sign().holds(figure.value().value(), test.than());
        }
    }

    /**
     * The latest webinar of the range that somebody attended.
     *
     * @param room null when there is none
     */
    record Room(WebinarRoom room) implements Content {}

    /**
     * Who became a lead last.
     *
     * @param newest the latest first
     * @param lately how many of them within the last five minutes before {@code at}
     */
    record Feed(List<LeadRow> newest, int lately, Instant at) implements Content {
        public Feed {
            newest = List.copyOf(newest);
        }
    }

    /** Rows of a named table. */
    record Rows(QueryTable table) implements Content {}
}
