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

/** Why leads are lost; what more there is to say stands behind it: `price: 20 % above the market`. */
export const LEAD_LOST_REASONS = [
  'price',
  'competitor',
  'no-need',
  'no-budget',
  'no-answer',
  'wrong-number',
  'out-of-area',
  'other',
] as const
export type LeadLostReason = (typeof LEAD_LOST_REASONS)[number]

export const LEAD_POTENTIALS = ['high', 'medium', 'low'] as const
export type LeadPotential = (typeof LEAD_POTENTIALS)[number]

/** The place of a potential, 0 for the highest; an unknown one stands between medium and low. */
export function potentialRank(potential: string | undefined): number {
  const rank = POTENTIAL_ORDER.indexOf(potential)
  return rank < 0 ? POTENTIAL_ORDER.indexOf(undefined) : rank
}

const POTENTIAL_ORDER: readonly (string | undefined)[] = ['high', 'medium', undefined, 'low']

/**
 * Somebody who may become a customer. `contacts` counts the contacts made; their first and last times are kept, and the
 * first time of each stage; of a lead that was recycled, `lost_at` and `lost_reason` are gone. `owned_at` says since when the
 * owner has it, `claimed` that they took it from the public pool (公海), where every open lead without an owner is:
 * `pooled_at` since when and `pooled_from` from whom, where somebody had it before. `manual_score` (0 to 100) stands until
 * it is reset, `manual_why` says why. `attributes` is what a list said beyond these columns.
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
  owned_at: 'instant?',
  claimed: 'boolean?',
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
  pooled_from: 'text?',
  manual_score: 'integer?',
  manual_why: 'text?',
  attributes: 'json?',
} as const

type LeadRow = RowOf<typeof LEAD_COLUMNS>
export type LeadAttributes = Readonly<Record<string, string | number>>
export type Lead = Omit<LeadRow, 'stage' | 'attributes'> & {stage: LeadStage; attributes?: LeadAttributes | undefined}
