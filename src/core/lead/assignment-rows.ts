import type {ListColumn, ListRow} from '../listing/list-column.ts'
import type {Assignment, LeftLead} from './share-out.ts'

/** Columns of leads that were given out, or could not be: `rep` is blank then. The reason is filled in words. */
export const ASSIGNMENT_COLUMNS: readonly ListColumn[] = [
  {key: 'lead_id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'potential', type: 'text'},
  {key: 'region', type: 'text'},
  {key: 'shop', type: 'text', extra: true},
  {key: 'source', type: 'text', extra: true},
  {key: 'rep', type: 'text'},
  {key: 'reason', type: 'text'},
  {key: 'fit', type: 'text', extra: true},
  {key: 'free_reps', type: 'integer', extra: true},
  {key: 'open_leads', type: 'integer', extra: true},
  {key: 'open_tasks', type: 'integer', extra: true},
  {key: 'capacity', type: 'integer', extra: true},
  {key: 'last_given_at', type: 'instant', extra: true},
  {key: 'won', type: 'integer', extra: true},
  {key: 'decided', type: 'integer', extra: true},
  {key: 'win_rate', type: 'share', extra: true},
  {key: 'left_because', type: 'text', extra: true},
]

/** A lead that was given out as a row, its figures beside it. */
export function assignmentRow({lead, fit, among, work, win}: Assignment): ListRow {
  const {id, name, potential, region, shop, source} = lead
  const figures = win === undefined ? {} : {won: win.won, decided: win.decided, win_rate: win.rate}
  return {lead_id: id, name, potential, region, shop, source, fit, free_reps: among, ...work, ...figures}
}

export function leftRow({lead, fit, why}: LeftLead): ListRow {
  const {id, name, potential, region, shop, source} = lead
  return {lead_id: id, name, potential, region, shop, source, fit, left_because: why}
}
