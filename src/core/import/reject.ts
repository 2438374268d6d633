/** A row that was not taken in, and why. `cells` is the row as it stands in the file. */
export interface Reject {
  file: string
  row: number
  column: string
  value: string
  reason: string
  cells: readonly string[]
}

/** Why a cell cannot be used: the field's header, what stood there, and a short reason. */
export interface CellFault {
  column: string
  value: string
  reason: string
}
