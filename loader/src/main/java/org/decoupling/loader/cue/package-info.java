/** The words by which an argument is read, all from files: a trie finds every one of them in one walk over a sentence. */
package org.decoupling.loader.cue;
