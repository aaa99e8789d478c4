/** Pages of sign-in, set-up and the own account, and what every page knows of its reader. */
package org.shuraka.access.web;
