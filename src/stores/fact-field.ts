import type {Columns} from '../core/store/columns.ts'
import {FACT_COLUMNS, type FactKind} from '../core/store/facts.ts'

/** The name of a field that a kind of fact has; throws when it has none of that name. */
export function knownField(kind: FactKind, field: string): string {
  if (!Object.hasOwn(FACT_COLUMNS[kind] as Columns, field)) throw new Error(`A ${kind} has no field ${field}.`)
  return field
}
