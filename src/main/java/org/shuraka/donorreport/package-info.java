/**
 * What a donor receives. Sealing copies the rolled-up results of a window with everything needed to
 * read them, and pins them under a SHA-256; what was sealed never changes, and every form of the
 * report (PDF, DOCX, XLSX, IATI, JSON) is made from it alone.
 */
package org.shuraka.donorreport;
