/** Sealed reports over REST, in every form. */
package org.shuraka.donorreport.api;
