/** Who to talk to next: the table of leads and why each stands where it does. */
package embudo.ui.leads;
