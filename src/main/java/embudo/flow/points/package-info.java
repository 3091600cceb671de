/** Awards points, levels and badges for what people do. */
package embudo.flow.points;
