package embudo.catalog.alert;

import embudo.domain.watch.AlertStep;

/**
 * What an alert does besides telling.
 *
 * @param workflow that the people concerned enter; null unless it starts one
 * @param people condition on the people concerned, with {@code {subject}} for the alert's subject;
 *     null where the rule is about people, who are concerned themselves
 * @param task kind of the task to make, null for none
 * @param approve whether a person must agree first, S-GOV-01
 */
public record RuleAction(
        AlertStep.What what, String workflow, String people, String task, boolean approve) {
    /** The condition on those an alert about {@code subject} concerns. */
    public String people(String subject) {
        return people.replace("{subject}", subject.replace("\\", "\\\\").replace("'", "\\'"));
    }
}
