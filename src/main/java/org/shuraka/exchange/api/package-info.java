/** Imports and exports over REST. */
package org.shuraka.exchange.api;
