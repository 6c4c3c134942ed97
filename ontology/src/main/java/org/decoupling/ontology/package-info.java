/**
 * What the project knows before it reads anything: terms, concepts, links and shapes, all kept as Turtle.
 * The Turtle is the model; the Java here only loads it and says what breaks it.
 */
package org.decoupling.ontology;
