/** Erasure of people: everything that leads to them, now and in what is restored later. */
package embudo.store.erase;
