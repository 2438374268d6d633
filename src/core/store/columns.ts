/**
 * A noun's columns, declared once: the TypeScript type, the SQL table and the checks all come from this list.
 * `?` marks what may be absent (absence is `undefined`, never null). `instant` and `day` are text on the wall
 * clock (`YYYY-MM-DDTHH:MM:SS`, `YYYY-MM-DD`); `integer` is exact up to 2^53; `json` is any plain value.
 */
export type ColumnType = 'text' | 'integer' | 'real' | 'boolean' | 'instant' | 'day' | 'json'
type Spec = ColumnType | `${ColumnType}?`
export type Columns = Readonly<Record<string, Spec>>

type ValueOf<S> = S extends `${infer T}?`
  ? ValueOf<T>
  : S extends 'integer' | 'real'
    ? number
    : S extends 'boolean'
      ? boolean
      : S extends 'json'
        ? unknown
        : string
type OptionalKeys<C> = {[K in keyof C]: C[K] extends `${string}?` ? K : never}[keyof C]

/** The row type that a list of columns declares. */
export type RowOf<C extends Columns> = {[K in Exclude<keyof C, OptionalKeys<C>>]: ValueOf<C[K]>} & {
  [K in OptionalKeys<C>]?: ValueOf<C[K]> | undefined
}

/** A column's type without its mark for absence, and whether it may be absent. */
export function columnType(spec: Spec): {type: ColumnType; optional: boolean} {
  const optional = spec.endsWith('?')
  return {type: (optional ? spec.slice(0, -1) : spec) as ColumnType, optional}
}
