package embudo.measure;

import embudo.catalog.FunnelRule;

import java.util.List;

/** Says how far people come of funnels. Any thread; never the FX thread. */
public interface Funnels {
    /** The declared funnels. */
    List<FunnelRule> declared();

    /**
     * @throws embudo.kernel.Problem when the rule's steps or windows, or the split, can't be
     */
    FunnelReport ask(FunnelQuestion question);
}
