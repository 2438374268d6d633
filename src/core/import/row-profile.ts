import type {FileProfile} from './file-profile.ts'

/** What `patron import` tells apart, besides orders. */
export const ROW_NOUNS = [
  ...(['customer', 'lead', 'product', 'shop', 'rep', 'touch', 'ticket', 'points', 'consent', 'target'] as const),
] as const
export type RowNoun = (typeof ROW_NOUNS)[number]

/** How one platform writes its file of customers, leads, products ...: one row a thing. */
export interface RowProfile<F extends string = string> extends FileProfile<F> {
  noun: RowNoun
  /** Field → word of the platform → value of a choice or boolean, beside the usual words; compared without case and blanks. */
  words?: Partial<Record<F, Readonly<Record<string, string>>>>
  /** What every row of such a file says without a column for it, e.g. `{source: 'shopify'}`. */
  constants?: Partial<Record<F, string>>
  /** Where the platform's own ids of buyers are unique: `shopify`. */
  channel?: string
  /** The columns of its fields are found by their usual headers, as in a file of no platform. */
  by_words?: boolean
  /** How rows that stand together share what only the first of them says. */
  carry?: Carry
}

/** Headers of the platform; see `carryRows`. */
export interface Carry {
  /** Rows that follow each other and have the same here belong together. */
  by: string
  /** Cells that are empty in the later rows and mean those of the first. */
  headers: readonly string[]
  /** A row with nothing in any of these is no thing of its own (a further picture), and is passed over. */
  thing: readonly string[]
}
