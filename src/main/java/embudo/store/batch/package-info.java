/** Imports: staged invisibly, published as one, taken back as one. */
package embudo.store.batch;
