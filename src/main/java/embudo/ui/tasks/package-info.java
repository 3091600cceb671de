/** Calls to make now, and what people are asked to do or to agree to. */
package embudo.ui.tasks;
