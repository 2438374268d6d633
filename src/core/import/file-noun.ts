import {ROW_NOUNS} from './row-profile.ts'

/** What a file can hold, in the order in which files given together are taken in: what others name comes first. */
export const FILE_NOUNS = [
  'shop',
  'rep',
  'product',
  'customer',
  'lead',
  'order',
  'ticket',
  'touch',
  'points',
  'consent',
] as const satisfies readonly ((typeof ROW_NOUNS)[number] | 'order')[]
export type FileNoun = (typeof FILE_NOUNS)[number]
