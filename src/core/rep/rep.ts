import type {RowOf} from '../store/columns.ts'

/** A sales rep or shop guide (导购). `id` is the name or code that order files use. */
export const REP_COLUMNS = {id: 'text', name: 'text?', shop: 'text?'} as const

export type Rep = RowOf<typeof REP_COLUMNS>
