/**
 * What the rules read: the sentences, headings and notes of an article as passages with their cues, the clauses they part into, the points and
 * parts they stand in, and the entities that they name.
 */
package org.decoupling.loader.passage;
