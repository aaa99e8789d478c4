/** Pages of donor reports: the list, where managers seal, and one report with its downloads. */
package org.shuraka.donorreport.web;
