/** The results framework over REST, as one document. */
package org.shuraka.framework.api;
