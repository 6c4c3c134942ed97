package org.decoupling.loader.naming;

import java.util.List;
import org.decoupling.loader.passage.Entity;
import org.decoupling.loader.passage.Mention;

/**
 * A law, order or agreement that the article names.
 *
 * @param mention where it is first named
 * @param issuers who issued or concluded it, as far as sentence, note or title tell
 * @param date    as EDTF; empty where neither the sentence nor the note tells
 * @param notes   indices of the notes that name or cite it
 */
public record Act(Mention mention, List<Entity> issuers, String date, List<Integer> notes) {}
