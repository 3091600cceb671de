/** What a metric counts and divides, as declared: small figures put together by arithmetic. */
package embudo.catalog.measure;
