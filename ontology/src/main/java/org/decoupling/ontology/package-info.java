package org.decoupling.ontology;
