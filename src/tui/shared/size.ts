/** A room of the terminal, in characters. */
export interface Size {
  columns: number
  rows: number
}
