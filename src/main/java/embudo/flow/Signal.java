package embudo.flow;

import embudo.domain.Event;

/** Why a case is looked at. */
public sealed interface Signal {
    /** It has just begun, or its time has come. */
    record Time() implements Signal {}

    /** Something happened to the person. */
    record Happened(Event event) implements Signal {}

    /** The case it waited for has ended. */
    record Joined() implements Signal {}

    /** A person agreed to the step, or refused it. */
    record Decided(boolean agreed) implements Signal {}
}
