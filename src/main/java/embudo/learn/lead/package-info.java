/** The learned score of a lead: features, examples, training, scoring, explanation, the calls. */
package embudo.learn.lead;
