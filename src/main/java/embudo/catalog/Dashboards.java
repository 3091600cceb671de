package embudo.catalog;

import embudo.catalog.alert.AlertTest;
import embudo.catalog.board.Board;
import embudo.catalog.board.Tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The dashboards that ship, and the reader and writer of those that people make. */
public final class Dashboards {
    private static final Kind<Board> KIND = new Kind<>("dashboards", BoardFile::parse);
    private final List<Board> shipped;
    private final BoardLinks links;

    Dashboards(List<Board> shipped, BoardLinks links) {
        this.shipped = shipped.stream().sorted(Comparator.comparingInt(Board::order)).toList();
        this.links = links;
    }

    /** In the order they are offered. */
    public List<Board> shipped() {
        return shipped;
    }

    /**
     * A dashboard from a text that {@link #write} made, or a file of the same form.
     *
     * @throws embudo.kernel.Problem that names every fault by place
     */
    public Board read(String key, String text) {
        Faults faults = new Faults();
        List<Board> read = new ArrayList<>();
        CatalogFolder.read(KIND, key, key + ".yaml", text, read, faults);
        faults.raise();
        links.check(key, read.getFirst(), faults);
        faults.raise();
        return read.getFirst();
    }

    /** What a tile of {@link embudo.catalog.board.Show#LIMITS} holds its metrics against. */
    public List<AlertTest> limits(Tile tile) {
        return links.limits(tile);
    }

    /** As a declaration. */
    public String write(Board board) {
        return BoardText.of(board);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dashboards that && shipped.equals(that.shipped);
    }

    @Override
    public int hashCode() {
        return shipped.hashCode();
    }
}
