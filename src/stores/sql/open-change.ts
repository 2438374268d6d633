/** What the parts of a draft share: the change's id, whether it has changed anything, and whether orders. */
export interface OpenChange {
  readonly id: number
  touched: boolean
  orders: boolean
}
