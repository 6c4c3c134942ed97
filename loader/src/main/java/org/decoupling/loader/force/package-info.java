/** Roots of thought with their tenets, and the forces that an article sets against each other. */
package org.decoupling.loader.force;
