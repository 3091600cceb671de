package embudo.plot;

/**
 * A part of a drawing that stands for one thing, such as a bar or a day: where it lies in pixels,
 * which it is in the order of what was drawn, and what it says.
 */
public record Area(double x, double y, double width, double height, int index, String words) {
    /** Whether a pixel lies in it; its right and lower edges belong to the next. */
    public boolean holds(double px, double py) {
        return px >= x && px < x + width && py >= y && py < y + height;
    }
}
