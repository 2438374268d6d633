/**
 * The full profile of every customer of a store: everything it is made of is read, and every field worked out for
 * everybody. `node bench/read-profile.ts STORE`
 */
import {openStore} from '../src/app/open-store.ts'
import {parseStoreUrl} from '../src/app/store-place.ts'
import {profileCustomers} from '../src/core/profile/profile.ts'
import {loadSettings} from '../src/core/setting/settings.ts'
import {dayOf} from '../src/core/time/day.ts'

const store = await openStore(parseStoreUrl(process.argv[2] ?? ''))
const worked = await store.read(async (book) => {
  const profile = await profileCustomers(book, {asOf: dayOf('2025-06-30'), settings: await loadSettings(book)})
  let count = 0
  for (const {key} of profile.columns) for (const value of profile.column(key)) if (value !== undefined) count++
  return count
})
process.stdout.write(`${worked}\n`)
await store.close()
