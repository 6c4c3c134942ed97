/**
 * The door: SPARQL, REST, linked data and pages on one origin, over a store in this JVM or behind an endpoint.
 *
 * <p>Reading order: {@link org.decoupling.server.Server}, {@link org.decoupling.server.Routes}, then the room of a route.
 */
package org.decoupling.server;
