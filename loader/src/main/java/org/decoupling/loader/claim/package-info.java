/** Claims with kind, hedge, voice and stance, and how they bear on each other; definitions, and what marks are for. */
package org.decoupling.loader.claim;
