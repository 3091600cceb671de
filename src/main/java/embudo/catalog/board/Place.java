package embudo.catalog.board;

/** Cells of the grid a tile covers: column and row of its top left one, from 0. */
public record Place(int column, int row, int width, int height) {
    /** Columns of every dashboard's grid. */
    public static final int COLUMNS = 12;

    /** Most rows a tile may be high. */
    public static final int HIGHEST = 8;

    /** The narrowest tile that can still be read. */
    public static final int NARROWEST = 2;

    public int right() {
        return column + width;
    }

    public int bottom() {
        return row + height;
    }

    public boolean overlaps(Place other) {
        return column < other.right()
                && other.column < right()
                && row < other.bottom()
                && other.row < bottom();
    }

    Place at(int newRow) {
        return new Place(column, newRow, width, height);
    }
}
