/**
 * How one platform writes one kind of file: a declarative table, one small file each in `formats/platforms/`.
 * Headers are compared without case, full-width forms and surrounding blanks, never by position.
 */
export interface FileProfile<F extends string> {
  /** `shopify-orders`; shown by `patron import list`. */
  name: string
  /** For people: `Shopify orders`. */
  title: string
  /** All of these headers must be there for the file to be recognised. */
  required: readonly string[]
  /** None of these may be there: tells layouts apart that share headers. */
  absent?: readonly string[]
  /** Field → headers to take it from, first non-empty cell wins; a header named twice in the file is taken at its first place. */
  columns: Partial<Record<F, readonly string[]>>
  /** Cells with one of these texts count as empty. */
  empty?: readonly string[]
}
