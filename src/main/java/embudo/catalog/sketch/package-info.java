/** Workflows as they are drawn and written: kept whole while half done, and turned into YAML. */
package embudo.catalog.sketch;
