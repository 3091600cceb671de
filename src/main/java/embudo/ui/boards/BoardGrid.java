package embudo.ui.boards;

import embudo.catalog.board.Place;
import embudo.catalog.board.Show;
import embudo.catalog.board.Tile;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lays tiles out on twelve columns; in a narrow window in the order declared for small screens, one
 * below the other, single figures in pairs.
 */
final class BoardGrid extends Pane {
    /** Below this width in pixels the order for small screens applies. */
    static final double NARROW = 760;

    private static final double ROW = 64;
    private static final double HIGHEST = 104;
    private static final double GAP = 16;

    private final List<Cell> cells = new ArrayList<>();
    private double room;
    private boolean always;

    private record Cell(Tile tile, Node node) {}

    BoardGrid() {
        widthProperty().addListener((p, was, is) -> requestLayout());
    }

    /**
     * @param nodes as many as tiles
     * @param arranging shows every tile in its place, however narrow it is
     */
    void show(List<Tile> tiles, List<? extends Node> nodes, boolean arranging) {
        cells.clear();
        always = arranging;
        for (int i = 0; i < tiles.size(); i++) cells.add(new Cell(tiles.get(i), nodes.get(i)));
        // Reading order is the order of focus.
        cells.sort(
                Comparator.comparingInt((Cell c) -> c.tile().place().row())
                        .thenComparingInt(c -> c.tile().place().column()));
        getChildren().setAll(cells.stream().map(Cell::node).toList());
        requestLayout();
    }

    /** Height that is there to be filled: rows grow to it within bounds. */
    void fill(double height) {
        room = height;
        requestLayout();
    }

    /** Width of one column with its gap, for dragging. */
    double columnStep() {
        return (getWidth() + GAP) / Place.COLUMNS;
    }

    /** Height of one row with its gap. */
    double rowStep() {
        int rows = cells.stream().mapToInt(c -> c.tile().place().bottom()).max().orElse(0);
        return rows == 0 ? ROW + GAP : Math.clamp((room + GAP) / rows, ROW + GAP, HIGHEST + GAP);
    }

    private boolean narrow(double width) {
        return !always && width > 0 && width < NARROW;
    }

    private static double height(int rows) {
        return rows * ROW + (rows - 1) * GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        double at = width > 0 ? width : getWidth();
        if (narrow(at)) return place(at, false);
        int rows = cells.stream().mapToInt(c -> c.tile().place().bottom()).max().orElse(0);
        return Math.max(0, Math.floor(rows * rowStep() - GAP));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 320;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        for (Cell cell : cells) cell.node().setVisible(true);
        if (narrow(width)) {
            place(width, true);
            return;
        }
        double column = columnStep();
        double step = rowStep();
        for (Cell cell : cells) {
            Place p = cell.tile().place();
            cell.node()
                    .resizeRelocate(
                            Math.round(p.column() * column),
                            Math.round(p.row() * step),
                            Math.round(p.right() * column) - Math.round(p.column() * column) - GAP,
                            Math.floor(p.height() * step - GAP));
        }
    }

    /** Places the tiles of a small screen; answers how high they stand. */
    private double place(double width, boolean move) {
        double half = (width - GAP) / 2;
        double y = 0;
        double open = -1;
        List<Cell> order =
                cells.stream().sorted(Comparator.comparingInt(c -> c.tile().compact())).toList();
        for (Cell cell : order) {
            boolean shown = cell.tile().compact() > 0;
            if (move) cell.node().setVisible(shown);
            if (!shown) continue;
            double high = height(cell.tile().place().height());
            boolean single = cell.tile().show() == Show.VALUE;
            if (single && open >= 0) {
                if (move) cell.node().resizeRelocate(half + GAP, open, half, high);
                open = -1;
                continue;
            }
            if (move) cell.node().resizeRelocate(0, y, single ? half : width, high);
            open = single ? y : -1;
            y += high + GAP;
        }
        return y;
    }
}
