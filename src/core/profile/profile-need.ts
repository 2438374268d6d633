/** What a customer's record says, one field to a need. */
export const RECORD_NEEDS = [
  'name',
  'gender',
  'birthday',
  'kind',
  'chain',
  'household',
  'occupation',
  'region',
  'city',
  'home_shop',
  'guide',
  'industry',
  'source',
  'registered_at',
  'consent',
] as const

/**
 * What the profile is computed from besides who there is and their histories. Each is read only when a field that is
 * wanted needs it: fields of records, gaps between purchases, tags, custom fields, identities, tallies
 * of touches and points, tickets, campaigns, favourites (each a pass over all orders), what
 * the first day and all purchases brought, what was learned from all customers, and the
 * learned probabilities of staying away (another look at favourites, as they were before).
 */
export const PROFILE_NEEDS = [
  ...RECORD_NEEDS,
  'gaps',
  'tags',
  'custom',
  'identities',
  'touches',
  'intent',
  'points',
  'tickets',
  'campaigns',
  'category',
  'brand',
  'shop',
  'channel',
  'spend',
  'next_category',
  'learned',
  'churn',
] as const
export type ProfileNeed = (typeof PROFILE_NEEDS)[number]
export type RecordNeed = (typeof RECORD_NEEDS)[number]
