/** Pages of imports and of what was published before. */
package org.shuraka.exchange.web;
