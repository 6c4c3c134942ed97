/** What in a source looks wrong, by general rules. */
package org.decoupling.loader.defect;
