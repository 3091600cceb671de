/** Copies of the workspace's tables as files: one description a table, one engine for all forms. */
package embudo.intake.export;
