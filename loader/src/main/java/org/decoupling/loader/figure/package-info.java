/** Figures: number, unit and bound, with the indicator, area and period from the words around them; how they change. */
package org.decoupling.loader.figure;
