/** Pages of the logframe. */
package org.shuraka.framework.web;
