/** Rows that begin with the same cells: an order's own fields, said once, and what each of its lines adds. */
export interface RowGroup {
  head: readonly string[]
  /** One entry per row. */
  tails: readonly (readonly string[])[]
}

export interface DemoTable {
  headers: readonly string[]
  groups: Iterable<RowGroup>
}

/** The tails of a group that is one row by itself. */
export const ONE_ROW: RowGroup['tails'] = [[]]
