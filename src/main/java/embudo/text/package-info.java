/** Words, numbers, money and dates in the person's language. */
package embudo.text;
