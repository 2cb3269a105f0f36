/** Bounds of an uploaded list of recipients. */
export const FILE_LIMITS = {
  bytesMax: 5 * 1024 * 1024,
  /** Rows below the header that are not blank. */
  rowsMax: 10_000,
  /** Rows looked at, blank ones included: spreadsheets often end in blank rows that once had a format. */
  scannedRowsMax: 20_000,
  columnsMax: 64,
  /** Cells of a row of a workbook; formatted ones without content count. */
  cellsPerRowMax: 128,
  /** Parts of a workbook and what they unpack to together; ten thousand rows written by Excel take about 6 MB. */
  zipEntriesMax: 200,
  unpackedBytesMax: 16 * 1024 * 1024,
  /** Problems listed in one answer. */
  problemsMax: 1_000,
  cellCharactersMax: 500,
} as const;
