/** The tables as Hibernate entities: bare columns, mapped to records of the domain where read. */
package embudo.store.row;
