import {openStore} from '../src/app/open-store.ts'
import {parseStoreUrl} from '../src/app/store-place.ts'
import {isNumeric} from '../src/core/listing/list-column.ts'
import {profileCustomers} from '../src/core/profile/profile.ts'
import {loadSettings} from '../src/core/setting/settings.ts'
import {dayOf} from '../src/core/time/day.ts'

void main()

async function main() {
  const store = await openStore(parseStoreUrl(process.argv[2] ?? ''))
  const worked = await store.read(async (book) => {
    const profile = await profileCustomers(book, {asOf: dayOf('2025-06-30'), settings: await loadSettings(book)})
    return profile.columns.reduce(
      (sum, {key, type}) => sum + (isNumeric(type) ? numbers(profile.numbers(key)) : known(profile.column(key))),
      0,
    )
  })
  process.stdout.write(`${worked}\n`)
  await store.close()
}

/** How many numbers there are. */
function numbers(values) {
  let count = 0
  for (let at = 0; at < values.length; at++) if (!Number.isNaN(values[at])) count++
  return count
}

/** How many values there are. */
function known(values) {
  let count = 0
  for (let at = 0; at < values.length; at++) if (values[at] !== undefined) count++
  return count
}
