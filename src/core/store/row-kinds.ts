import {FACT_KINDS} from './facts.ts'
import {RECORD_KINDS} from './records.ts'
import type {RowKind} from './store.ts'

/** The kinds of rows that have a text id and a revision. Orders have their lines with them. */
export const ROW_KINDS: readonly RowKind[] = [...RECORD_KINDS, ...FACT_KINDS, 'order']
