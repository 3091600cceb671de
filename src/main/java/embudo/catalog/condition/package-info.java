/**
 * Conditions on people: one typed tree over declared fields, a text syntax in front of it, and the
 * words that say it. Filters, segments, alert rules and workflows share it.
 */
package embudo.catalog.condition;
