/** Customers beyond their orders: points, levels, and what messages to them may say. */
package embudo.domain.loyalty;
