package org.decoupling.loader;
