package embudo.measure;

import embudo.kernel.Period;

import java.util.List;

/** Says what happened in webinars. Any thread; never the FX thread. */
public interface Rooms {
    /** The webinars that began in the period, the latest first. */
    List<WebinarRoom> within(Period period);

    /** Any of them by the platform's id. */
    WebinarRoom of(String externalId);

    /** A copy of what people did in it, to be played again. */
    Tape tape(String externalId);
}
