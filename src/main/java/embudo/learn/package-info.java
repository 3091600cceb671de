/** Scores and models, and why they say what they say. */
package embudo.learn;
