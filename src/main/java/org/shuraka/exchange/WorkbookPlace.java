package org.shuraka.exchange;

/**
 * Which cell of a workbook, wherever it stands in it.
 *
 * @param sheet key of the sheet
 * @param row key of the row
 * @param column key of the column
 */
record WorkbookPlace(String sheet, String row, String column) {}
