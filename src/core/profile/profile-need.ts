/**
 * What the profile is computed from besides who there is and their histories. Each is read only when a field that is
 * wanted needs it: what records say, gaps between purchases, tags, custom fields, the histories of a year ago, tallies
 * of touches and points, tickets, and favourites (each a pass over all orders).
 */
export const PROFILE_NEEDS = [
  'records',
  'gaps',
  'tags',
  'custom',
  'year',
  'touches',
  'points',
  'tickets',
  'category',
  'brand',
  'shop',
  'channel',
] as const
export type ProfileNeed = (typeof PROFILE_NEEDS)[number]
