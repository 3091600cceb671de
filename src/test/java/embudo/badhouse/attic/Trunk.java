package embudo.badhouse.attic;

import embudo.house.Breaks;

/** Breaks one rule on purpose. */
@Breaks("every room is in the plan")
public final class Trunk {}
