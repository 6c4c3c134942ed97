/** Scholars' readings of an article, and the places they point to. */
package org.decoupling.loader.reading;
