/**
 * Programmes, the organisations in them and what donors grant: who does what, where, when and with
 * whose money. What a programme promises is in {@code framework}.
 */
package org.shuraka.programme;
