/** The event log: a narrow tail, packed chunks, keys against doubles. */
package embudo.store.journal;
