package embudo.ui.duplicates;

import embudo.domain.Contact;
import embudo.domain.Event;
import embudo.domain.MergeField;
import embudo.intake.matching.Proposal;

import java.util.List;

/** A proposal opened: both people with what is known of them and what they did, newest first. */
record Pair(
        Proposal proposal,
        Contact survivor,
        Contact absorbed,
        List<MergeField> fields,
        List<Event> survivorHistory,
        List<Event> absorbedHistory) {}
