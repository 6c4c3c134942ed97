package org.decoupling.loader.claim;

import org.decoupling.loader.article.Article;
import org.decoupling.loader.cue.Rule;

/**
 * What an article cites a note's works for, at one mark.
 *
 * @param function prefixed name of a kind of citation, such as cito:citesAsEvidence
 */
public record Citing(Article.Mark mark, int note, String function, Rule rule) {}
