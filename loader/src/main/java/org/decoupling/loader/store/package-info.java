/** Where graphs are kept, and how they come out again. */
package org.decoupling.loader.store;
