/** Customers: who may be lost, who is worth most, carts, points and levels. */
package embudo.ui.customers;
