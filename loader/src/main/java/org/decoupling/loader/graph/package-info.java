/** Articles to quads: every name and every triple is made here. */
package org.decoupling.loader.graph;
