import type {RowOf} from '../store/columns.ts'

export const TICKET_KINDS = [
  'complaint',
  'return',
  'exchange',
  'repair',
  'delivery',
  'quality',
  'invoice',
  'question',
  'other',
] as const
export type TicketKind = (typeof TICKET_KINDS)[number]

export const TICKET_SEVERITIES = ['low', 'medium', 'high'] as const
export type TicketSeverity = (typeof TICKET_SEVERITIES)[number]

/**
 * An after-sales case. Open until `closed_at`; late when `promised_at` has passed before. `number` is the other
 * system's own, unique within its source; `satisfaction` is what the customer said afterwards, 1 to 5;
 * `cause` what was behind it, `resolution` what was done.
 */
export const TICKET_COLUMNS = {
  id: 'text',
  number: 'text?',
  customer_id: 'text?',
  kind: 'text',
  severity: 'text',
  opened_at: 'instant',
  promised_at: 'instant?',
  closed_at: 'instant?',
  satisfaction: 'integer?',
  subject: 'text?',
  detail: 'text?',
  cause: 'text?',
  resolution: 'text?',
  order_number: 'text?',
  shop: 'text?',
  rep: 'text?',
  source: 'text?',
} as const

type TicketRow = RowOf<typeof TICKET_COLUMNS>
export type Ticket = Omit<TicketRow, 'kind' | 'severity'> & {kind: TicketKind; severity: TicketSeverity}
