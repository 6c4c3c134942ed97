/** Notes to references. */
package org.decoupling.loader.reference;
