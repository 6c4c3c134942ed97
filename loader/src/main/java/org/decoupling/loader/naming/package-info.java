/** Who and what is named: persons, bodies, states and groups, acts, events and dates, one entity across its spellings. */
package org.decoupling.loader.naming;
