package embudo.ui.kit;

import embudo.plot.Drawing;
import embudo.report.picture.Inks;

/** A chart that can be saved as a picture. FX thread. */
public interface Pictured {
    /** As large as it is in sight; null while nothing is drawn. */
    Drawing drawing();

    /** The same for another size in pixels; its height may be what it needs. */
    Drawing drawing(double width, double height);

    /** The colours it is shown in; null before it was ever laid out. */
    Inks inks();
}
