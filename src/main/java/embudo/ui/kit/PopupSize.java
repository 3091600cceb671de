package embudo.ui.kit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * Menus, lists and tooltips open in windows of their own, which the enlarged frame does not hold:
 * their texts and paddings are enlarged by a style sheet.
 */
final class PopupSize {
    private static final String RULES =
            """
            .tooltip { -fx-font-size: %1$.1fpx; -fx-padding: %2$.1f %3$.1f %2$.1f %3$.1f; }
            .menu-item { -fx-padding: %4$.1f %5$.1f %4$.1f %5$.1f; }
            .menu-item .label { -fx-font-size: %6$.1fpx; }
            .combo-box-popup .list-cell { -fx-font-size: %6$.1fpx; -fx-padding: %4$.1f %5$.1f %4$.1f %5$.1f; }
            """;

    private PopupSize() {}

    /** A style sheet as a data address. */
    static String sheet(int percent) {
        double by = percent / 100.0;
        String css =
                String.format(
                        Locale.ROOT, RULES, 12 * by, 8 * by, 10 * by, 6 * by, 12 * by, 13 * by);
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
