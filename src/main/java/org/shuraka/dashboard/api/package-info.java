/** The REST interface of the boundaries that maps are drawn from. */
package org.shuraka.dashboard.api;
