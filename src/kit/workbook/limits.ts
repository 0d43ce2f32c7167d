/** How much a file may ask of the machine. Every limit ends in a refusal, never in a crash. */
export type WorkbookLimits = {
  /** Size of the file. */
  readonly bytesMax: number
  /** Size of everything packed inside an xlsx, xlsb or ods file. */
  readonly inflatedBytesMax: number
  /** How many times larger than the file its contents may be, once they pass 32 MB. */
  readonly inflationRatioMax: number
  /** Rows with content, all sheets together. */
  readonly rowsMax: number
  /** Cells up to the last filled one of each row, all sheets together. */
  readonly cellsMax: number
  readonly sheetsMax: number
  readonly columnsMax: number
  /** Letters in one cell. */
  readonly cellLettersMax: number
  /** Time spent reading; the time that the consumer takes does not count. */
  readonly millisecondsMax: number
  /** Heap of the reading thread. */
  readonly memoryMegabytesMax: number
}

export const defaultLimits: WorkbookLimits = {
  bytesMax: 100 * 1024 * 1024,
  inflatedBytesMax: 1024 * 1024 * 1024,
  inflationRatioMax: 250,
  rowsMax: 1_000_000,
  cellsMax: 30_000_000,
  sheetsMax: 1_000,
  columnsMax: 16_384,
  // What a cell of Excel holds at most.
  cellLettersMax: 32_767,
  millisecondsMax: 120_000,
  memoryMegabytesMax: 320,
}
