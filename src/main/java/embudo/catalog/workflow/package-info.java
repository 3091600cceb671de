/** What a workflow, its actions and its message templates are, as declared. */
package embudo.catalog.workflow;
