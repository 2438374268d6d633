/**
 * What changes hands between customers: everything of `from`, or only what has one of the ids. Of several moves none
 * may take from a customer that another gives to.
 */
export interface Move {
  from: string
  to: string
  ids?: readonly string[]
}

/** One fact that changed hands. */
export interface Moved {
  from: string
  to: string
  id: string
}
