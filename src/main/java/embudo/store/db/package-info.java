/** Opening, reading and writing the database. */
package embudo.store.db;
