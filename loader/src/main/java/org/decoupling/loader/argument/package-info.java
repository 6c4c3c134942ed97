/** What an article argues, as far as rules and word lists can tell: who and what is mentioned, figures, claims, roots, forces, measures. */
package org.decoupling.loader.argument;
