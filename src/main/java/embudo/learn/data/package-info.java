/** Examples to learn from: typed columns, and how text and gaps become numbers. */
package embudo.learn.data;
