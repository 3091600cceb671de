/** Tables as long as they like to be: paged rows, columns to choose, rows to pick by query. */
package embudo.ui.kit.table;
