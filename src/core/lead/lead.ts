import type {RowOf} from '../store/columns.ts'

export const LEAD_SOURCES = [
  'cold-visit',
  'web',
  'referral',
  'map-data',
  'walk-in',
  'phone',
  'event',
  'bought-list',
  'other',
] as const
export type LeadSource = (typeof LEAD_SOURCES)[number]

export const LEAD_STAGES = ['new', 'assigned', 'contacted', 'qualified', 'won', 'lost', 'recycled'] as const
export type LeadStage = (typeof LEAD_STAGES)[number]

/** Stages in which somebody still has to act. */
export const OPEN_LEAD_STAGES: readonly LeadStage[] = ['new', 'assigned', 'contacted', 'qualified', 'recycled']

export const LEAD_POTENTIALS = ['high', 'medium', 'low'] as const
export type LeadPotential = (typeof LEAD_POTENTIALS)[number]

/**
 * Somebody who may become a customer. `contacts` counts the contacts made; their first and last times are kept, and the
 * first time of each stage. An open lead without an owner is in the public pool (公海); `pooled_at` says since when, where it
 * fell back. `manual_score` (0 to 100) stands until it is reset. `attributes` is what a list said beyond these columns.
 */
export const LEAD_COLUMNS = {
  id: 'text',
  name: 'text',
  phone: 'text?',
  email: 'text?',
  source: 'text',
  stage: 'text',
  region: 'text?',
  city: 'text?',
  shop: 'text?',
  industry: 'text?',
  potential: 'text?',
  note: 'text?',
  owner: 'text?',
  created_at: 'instant',
  assigned_at: 'instant?',
  contacts: 'integer',
  first_contact_at: 'instant?',
  last_contact_at: 'instant?',
  qualified_at: 'instant?',
  customer_id: 'text?',
  converted_at: 'instant?',
  lost_at: 'instant?',
  lost_reason: 'text?',
  pooled_at: 'instant?',
  manual_score: 'integer?',
  attributes: 'json?',
} as const

type LeadRow = RowOf<typeof LEAD_COLUMNS>
export type LeadAttributes = Readonly<Record<string, string | number>>
export type Lead = Omit<LeadRow, 'stage' | 'attributes'> & {stage: LeadStage; attributes?: LeadAttributes | undefined}
