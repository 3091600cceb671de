/** What is worth saying of a webinar that is running, as declared. */
package embudo.catalog.room;
