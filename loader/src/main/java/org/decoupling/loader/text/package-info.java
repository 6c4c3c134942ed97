/** Bytes to text, and places in it: nothing here knows what an article is. */
package org.decoupling.loader.text;
