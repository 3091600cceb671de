package embudo.ui.funnels;

import embudo.catalog.FunnelRule;
import embudo.catalog.condition.Span;

/**
 * What a person chose to see.
 *
 * @param window null for the funnel's own
 * @param split null for none
 * @param compared with the equal period before
 */
record FunnelChoice(FunnelRule rule, Span window, String split, boolean compared) {
    FunnelRule asked() {
        return window == null ? rule : rule.within(window);
    }
}
