/** The questions that the graph answers: a {@code .rq} file each, its header read, its parameters bound, its answer paged. */
package org.decoupling.queries;
