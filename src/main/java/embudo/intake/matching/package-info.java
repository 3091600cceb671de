/** Who may be the same person: matching keys, similarity of names, proposals with their reason. */
package embudo.intake.matching;
