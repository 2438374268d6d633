/** What the parts of a draft share: the change's id and whether it has changed anything. */
export interface OpenChange {
  readonly id: number
  touched: boolean
}
