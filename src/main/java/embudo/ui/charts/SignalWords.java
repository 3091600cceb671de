package embudo.ui.charts;

import embudo.domain.LeadRow;
import embudo.text.Texts;

import java.time.Duration;
import java.time.Instant;

/** Says what a person did last, and how long ago. */
public final class SignalWords {
    private SignalWords() {}

    public static String last(LeadRow lead, Instant now, Texts texts) {
        if (lead.lastSignal() == null || lead.lastSignalAt() == null)
            return texts.get("ui.leads.quiet");
        String age = texts.formats().age(Duration.between(lead.lastSignalAt(), now));
        return texts.get("domain.event." + lead.lastSignal().key())
                + " · "
                + age.replace(' ', '\u00A0');
    }
}
