/** The declarations the engines run on: one readable file each, checked when loaded. */
package embudo.catalog;
