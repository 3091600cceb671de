/** What the people who sell keep about leads: who they are, notes, leads handed over to them. */
package embudo.domain.sales;
