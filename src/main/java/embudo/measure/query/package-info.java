/** Named tables of figures and of people's touches. */
package embudo.measure.query;
