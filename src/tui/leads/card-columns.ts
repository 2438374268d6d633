import type {ListColumn} from '../../core/listing/list-column.ts'

/** What a condition over cards may name, and what a file of them holds. */
export const CARD_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'name', type: 'text'},
  {key: 'phone', type: 'text'},
  {key: 'stage', type: 'text'},
  {key: 'source', type: 'text'},
  {key: 'potential', type: 'text'},
  {key: 'region', type: 'text'},
  {key: 'city', type: 'text'},
  {key: 'owner', type: 'text'},
  {key: 'score', type: 'integer'},
  {key: 'scored_by', type: 'text'},
  {key: 'chance', type: 'share'},
  {key: 'age_days', type: 'integer'},
  {key: 'contacts', type: 'integer'},
  {key: 'contact_due', type: 'text'},
  {key: 'due_at', type: 'instant'},
  {key: 'ended_at', type: 'instant'},
  {key: 'lost_reason', type: 'text'},
  {key: 'customer_id', type: 'text'},
]
