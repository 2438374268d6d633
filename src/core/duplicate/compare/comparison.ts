/** What of two people is compared. */
export const COMPARED_FIELDS = [
  'name',
  'birthday',
  'gender',
  'phone',
  'email',
  'card',
  'other',
  'address',
  'place',
] as const
export type ComparedField = (typeof COMPARED_FIELDS)[number]

/** What two values of a field have to do with each other, in one word. */
export const COMPARED_LEVELS = [
  'missing',
  'agree',
  'sound',
  'close',
  'contained',
  'similar',
  'surname',
  'given',
  'day',
  'swapped',
  'slip',
  'masked',
  'local',
  'partial',
  'street',
  'numbers',
  'region',
  'disagree',
] as const
export type ComparedLevel = (typeof COMPARED_LEVELS)[number]

/** One outcome of a comparison. */
export interface LevelSpec {
  name: ComparedLevel
  /** Two people of one household come out here by chance only: they share a phone and an address, not a birthday. */
  personal?: true
  /** The surname agrees, which is what families share: a chance agreement is as much likelier as surnames agree. */
  family?: true
  /** Speaks against one person, whatever else agrees. */
  contradicts?: true
  /** Agreeing on a rare value tells more than on a common one. */
  valued?: true
  /** All pairs that come out here share a blocking key, so that they can be counted. */
  covered?: true
}

/**
 * One field of two people compared, people named by their row. Outcomes are indexes of `levels`, of which the first
 * is always `missing`: nothing known on either side is no evidence at all.
 */
export interface Comparison {
  field: ComparedField
  levels: readonly LevelSpec[]
  compare(left: number, right: number): number
  /** How much rarer than usual the value is on which a valued level agrees: bits, in halves. */
  rarity(left: number, right: number, level: number): number
  /** The values as they are shown for evidence. */
  shown(left: number, right: number): readonly [left: string | undefined, right: string | undefined]
}

export const MISSING: LevelSpec = {name: 'missing'}
