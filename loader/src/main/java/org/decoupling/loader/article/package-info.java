/** Text to pages, sections, paragraphs, sentences, notes and marks. */
package org.decoupling.loader.article;
