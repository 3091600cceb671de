/** Random forests: growing, packed scoring, explanation, their file. */
package embudo.learn.forest;
