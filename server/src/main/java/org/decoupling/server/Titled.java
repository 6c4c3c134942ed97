package org.decoupling.server;

/** What a page shows; its title is what the thing is called. */
sealed interface Titled permits EntityPage, TermsPage {
    String title();
}
