/** Contacts, their companies and own fields, the lists of leads and their scores. */
package embudo.store.people;
