/** Finding things by words: an index in memory of what things are called and what is said of them, made from the store and tied to its version. */
package org.decoupling.search;
