/**
 * From bytes to triples: {@code text}, {@code article}, {@code reference}, {@code defect}, {@code graph}, {@code store}, in this order;
 * {@code reading} for what scholars write. This package puts them together.
 */
package org.decoupling.loader;
