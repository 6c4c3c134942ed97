package org.decoupling.loader.store;

import java.nio.file.Path;

/** Another process holds the store's folder. */
public final class StoreHeld extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreHeld(Path folder, Exception cause) {
        super("another process holds the store " + folder + "; stop it, or load through the server that holds it", cause);
    }
}
