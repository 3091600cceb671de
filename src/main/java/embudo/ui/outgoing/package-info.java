/** The outbox: everything that leaves the machine, what became of it, and what waits for a word. */
package embudo.ui.outgoing;
