/**
 * The product as people meet it: in a browser. Page objects speak their language and answer the
 * page that comes next; every one of them makes sure that it is that page, in the language asked
 * for.
 */
package org.shuraka.browser;
