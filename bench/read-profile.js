/**
 * The full profile of every customer of a store: everything it is made of is read, and every field worked out for
 * everybody. `node bench/read-profile.js STORE`
 */
import {enableCompileCache, getCompileCacheDir} from 'node:module'

// As bin/patron.js does: otherwise a fifth of the time would go into taking types out of the sources, run for run; from
// this file they are not, since it begins before there is a cache. The variable is for threads.
enableCompileCache()
process.env.NODE_COMPILE_CACHE = getCompileCacheDir()
const {openStore} = await import('../src/app/open-store.ts')
const {parseStoreUrl} = await import('../src/app/store-place.ts')
const {profileCustomers} = await import('../src/core/profile/profile.ts')
const {loadSettings} = await import('../src/core/setting/settings.ts')
const {dayOf} = await import('../src/core/time/day.ts')

const store = await openStore(parseStoreUrl(process.argv[2] ?? ''))
const worked = await store.read(async (book) => {
  const profile = await profileCustomers(book, {asOf: dayOf('2025-06-30'), settings: await loadSettings(book)})
  let count = 0
  for (const {key} of profile.columns) count += known(profile.column(key))
  return count
})
process.stdout.write(`${worked}\n`)
await store.close()

/** How many values there are. */
function known(values) {
  let count = 0
  for (let at = 0; at < values.length; at++) if (values[at] !== undefined) count++
  return count
}
