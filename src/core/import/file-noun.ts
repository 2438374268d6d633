import type {RowNoun} from './row-profile.ts'

/**
 * What a file can hold, in the order in which files given together are taken in: what others name comes first. Leads
 * come before customers, so that those who became customers are known to have been leads; the other way round they
 * would be refused, as a customer is no lead.
 */
export const FILE_NOUNS = [
  'shop',
  'rep',
  'product',
  'lead',
  'customer',
  'order',
  'ticket',
  'touch',
  'points',
  'consent',
  'target',
] as const satisfies readonly (RowNoun | 'order')[]
export type FileNoun = (typeof FILE_NOUNS)[number]
