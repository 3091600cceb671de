/** The points programme as declared. */
package embudo.catalog.loyalty;
