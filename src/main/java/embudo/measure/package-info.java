/** The columnar read model and the figures computed from it. */
package embudo.measure;
