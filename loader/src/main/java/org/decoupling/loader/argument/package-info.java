/** What an article argues, as far as rules and word lists can tell; put together from the rooms for passages, naming, figures, claims,
 * policy and forces, none of which looks back to one that stands behind it. */
package org.decoupling.loader.argument;
