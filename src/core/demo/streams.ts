/**
 * What a stream of random numbers is for: the low four bits of the third word of a seed, under the number of the
 * order. Streams of their own keep one decision from shifting all later ones.
 */
export const STREAMS = {
  process: 1,
  person: 2,
  time: 3,
  order: 4,
  failed: 5,
  refunded: 6,
  anonymous: 7,
  lead: 8,
  rep: 9,
  gap: 10,
  touch: 11,
  ticket: 12,
  points: 13,
  details: 14,
  till: 15,
} as const

/** The third word of the seed for the `ordinal`th order of somebody. */
export function orderStream(stream: number, ordinal: number): number {
  return (ordinal << 4) | stream
}
