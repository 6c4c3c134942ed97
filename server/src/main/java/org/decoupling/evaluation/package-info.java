/** What rules find of an article's argument, held against a scholar's reading of it, by the questions of the catalogue. */
package org.decoupling.evaluation;
