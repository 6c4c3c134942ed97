package org.decoupling.server;
