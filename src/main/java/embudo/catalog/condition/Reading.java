package embudo.catalog.condition;

/** What a text turned out to be: a condition or a fault, the other is null. */
public record Reading(Condition condition, Fault fault) {
    /**
     * @throws embudo.kernel.Problem that says what is wrong with the text
     */
    public Condition orThrow() {
        if (fault != null) throw fault.problem();
        return condition;
    }
}
