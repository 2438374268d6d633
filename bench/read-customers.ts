/**
 * Reads what a search for duplicates looks at, and does nothing with it: `node bench/read-customers.ts STORE`. With
 * `identities` after it, writes whose each of them is, as csv.
 */
import {openStore} from '../src/app/open-store.ts'
import {parseStoreUrl} from '../src/app/store-place.ts'
import {loadPeople} from '../src/core/duplicate/load-people.ts'

const [place = '', what] = process.argv.slice(2)
const store = await openStore(parseStoreUrl(place))
if (what === 'identities') {
  const {id, customer_id} = await store.read((book) => book.columns('identity', ['id', 'customer_id']))
  const rows = id.map((key, row) => `"${key.replaceAll('"', '""')}",${customer_id[row] ?? ''}`)
  process.stdout.write(`id,customer_id\n${rows.join('\n')}\n`)
} else await store.read((book) => loadPeople(book, 'CN'))
await store.close()
