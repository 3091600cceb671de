/** Webinars, daily facts, commands, cursors and maintenance over the database. */
package embudo.store.port;
