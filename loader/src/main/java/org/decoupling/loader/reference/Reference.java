package org.decoupling.loader.reference;

import java.util.List;
import java.util.Optional;

/**
 * One work as one note prints it. Strings are as printed, blanks and line breaks closed up; empty where not printed.
 *
 * @param start      in the folded note text
 * @param end        in the folded note text, exclusive
 * @param type       CSL type: article-journal, book, chapter, thesis, article-newspaper, webpage, report, legislation,
 *                   dataset, speech, paper-conference, …
 * @param title      without book-title marks or quotes
 * @param container  journal, newspaper, book or site that holds it
 * @param number     of a report, working paper or order
 * @param years      usually one; a yearbook may be cited in several editions
 * @param month      a figure, as the day is; empty for a season
 * @param pages      digits with a plain hyphen, lists by a comma
 * @param locator    table or chapter
 * @param antecedent for 同上, 前引, ibid. and repeated titles without details: the fuller reference it stands for
 */
public record Reference(int start, int end, String type, List<String> authors, boolean moreAuthors,
                        List<String> translators, List<String> editors, String title, String container, String series,
                        String number, String edition, String volume, String issue, List<String> years, String month,
                        String day, String pages, String publisher, String place, String url, String doi,
                        String locator, Optional<Reference> antecedent) {}
