/** Measures: which instrument, by whom, against whom, with which amounts, what became of it, what it undoes; the deeds that advice asks for. */
package org.decoupling.loader.policy;
