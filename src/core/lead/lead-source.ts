import type {RowOf} from '../store/columns.ts'

/**
 * What leads of a source cost: `per_lead` for each, and what was `spent` on it in a month (`YYYY-MM`), all in minor units.
 * The id is the source as leads name it.
 */
export const LEAD_SOURCE_COLUMNS = {id: 'text', per_lead: 'integer?', spent: 'json?'} as const

type LeadSourceRow = RowOf<typeof LEAD_SOURCE_COLUMNS>
export type LeadSourceCost = Omit<LeadSourceRow, 'spent'> & {spent?: Readonly<Record<string, number>> | undefined}
