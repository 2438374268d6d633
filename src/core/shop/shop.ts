import type {RowOf} from '../store/columns.ts'

/** A retail location (the database is called store). `id` is the name or code that order files use. */
export const SHOP_COLUMNS = {id: 'text', name: 'text?', region: 'text?', city: 'text?', opened_on: 'day?'} as const

export type Shop = RowOf<typeof SHOP_COLUMNS>
