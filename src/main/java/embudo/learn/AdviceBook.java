package embudo.learn;

import embudo.catalog.BandAdvice;
import embudo.domain.Band;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What to do with the leads of each band, as the catalogue declares it. */
public final class AdviceBook {
    private final Map<Band, Advice> byBand = new EnumMap<>(Band.class);

    /**
     * @param declared one for every band, as the catalogue guarantees
     */
    public AdviceBook(List<BandAdvice> declared) {
        for (BandAdvice a : declared)
            byBand.put(
                    a.band(),
                    new Advice(a.band(), a.recommendations(), work(a.next()), work(a.then())));
    }

    private static Advice.NextAction work(BandAdvice.Work w) {
        return w == null
                ? null
                : new Advice.NextAction(w.action(), w.priority(), w.channel(), w.starts());
    }

    public Advice of(Band band) {
        return byBand.get(band);
    }
}
