import type {RowOf} from '../store/columns.ts'

/** Points that the shop has set; the id is the key, `source.web`. What is not here has the shipped points. */
export const LEAD_POINT_COLUMNS = {id: 'text', points: 'integer'} as const

export type LeadPoint = RowOf<typeof LEAD_POINT_COLUMNS>
