import type {MessageChannel} from '../customer/customer.ts'
import type {ConsentEntry} from './consent.ts'

/** Entries of the ledger in the order in which they were said; of one moment, in which they were noted. */
export function inOrder(entries: readonly ConsentEntry[]): ConsentEntry[] {
  return entries.toSorted((left, right) =>
    left.at === right.at ? numberOf(left) - numberOf(right) : left.at < right.at ? -1 : 1,
  )
}

/** The last entry of each channel. */
export function latestEntries(entries: readonly ConsentEntry[]): Map<MessageChannel, ConsentEntry> {
  return new Map(inOrder(entries).map((entry) => [entry.channel, entry]))
}

function numberOf({id}: ConsentEntry): number {
  return Number(id.slice(1))
}
