/** The workflows: which run, what each does step by step, and rehearsals. */
package embudo.ui.workflows;
