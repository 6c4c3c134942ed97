package org.decoupling.queries;
