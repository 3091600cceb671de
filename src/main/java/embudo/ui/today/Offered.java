package embudo.ui.today;

import embudo.kernel.Period;
import embudo.ui.kit.range.Anchor;

import java.util.List;

/** The ranges a person may choose: the longest, and webinars to count from, oldest first. */
record Offered(Period season, List<Anchor> webinars) {
    Offered {
        webinars = List.copyOf(webinars);
    }
}
