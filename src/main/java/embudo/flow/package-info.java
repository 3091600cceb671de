/**
 * Workflows: a pure machine that moves one case, the engine around it, and two worlds it moves in,
 * the workspace and a rehearsal.
 */
package embudo.flow;
