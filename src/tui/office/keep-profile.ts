import type {Change} from '../../core/history/change.ts'
import {leavesProfile} from '../../core/profile/leaves-profile.ts'
import {type Profile, profileCustomers} from '../../core/profile/profile.ts'
import type {KnownProfile} from '../../core/queue/load-candidates.ts'
import {loadSettings} from '../../core/setting/settings.ts'
import type {Book, Store} from '../../core/store/store.ts'
import type {Day} from '../../core/time/day.ts'

/** Keeps the profile of a store, worked out again only where a change may have touched it. */
export interface ProfileKeeper {
  /** The one there is, though the store may have gone on; waits for the first. */
  profile: () => Promise<Profile>
  known: () => KnownProfile | undefined
  isOutdated: (asOf: Day, stamp: string) => Promise<boolean>
  /** Works it out as of a day; false where that was being done already. Throws what the store does. */
  workOut: (asOf: Day, stamp: string) => Promise<boolean>
}

/** More changes than this since, and one of them is taken to matter. */
const MOST_CHANGES = 200

export function keepProfile(store: Store): ProfileKeeper {
  let kept: (KnownProfile & {asOf: Day; stamp: string}) | undefined
  let running: string | undefined
  let first = Promise.withResolvers<void>()

  async function read(asOf: Day): Promise<KnownProfile> {
    return store.read(async (book) => ({
      change_id: await lastChange(book),
      profile: await profileCustomers(book, {asOf, settings: await loadSettings(book)}),
    }))
  }

  return {
    profile: async () => {
      await first.promise
      return (kept as KnownProfile).profile
    },
    known: () => kept,
    isOutdated: async (asOf, stamp) => {
      if (!kept || kept.asOf !== asOf) return true
      if (kept.stamp === stamp) return false
      const {change_id} = kept
      const [touched, last] = await store.read(
        async (book) => [await isTouched(book, change_id), await lastChange(book)] as const,
      )
      if (!touched) kept = {...kept, stamp, change_id: last}
      return touched
    },
    workOut: async (asOf, stamp) => {
      if (running === stamp) return false
      running = stamp
      try {
        const fresh = await read(asOf)
        kept = {...fresh, asOf, stamp}
        first.resolve()
        return true
      } finally {
        running = undefined
      }
    },
  }
}

async function lastChange(book: Book): Promise<number | undefined> {
  const [last] = await book.changes(1)
  return last?.id
}

/** Whether a change after this one may have touched what the profile says. */
async function isTouched(book: Book, change_id: number | undefined): Promise<boolean> {
  const latest = await book.changes(MOST_CHANGES)
  const since = latest.filter(({id}) => change_id === undefined || id > change_id)
  return since.length === latest.length || !since.every((change: Change) => leavesProfile(change))
}
