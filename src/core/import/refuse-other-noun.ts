import {CrmError} from '../error/crm-error.ts'
import type {FileNoun} from './file-noun.ts'
import type {OrderProfile} from './order-profile.ts'
import {fittingProfiles} from './recognise.ts'
import type {RowProfile} from './row-profile.ts'
import type {Table} from './table.ts'

/**
 * Nouns whose words a file of another kind has, too; a list of members taken for one of those who unsubscribed would
 * silence them all. Leads may come from any list of people.
 */
const CAREFUL: readonly FileNoun[] = ['customer', 'product', 'shop', 'rep', 'consent']

/**
 * Refuses a file that a platform wrote for something else: the phones of an order file may be receivers', an
 * opt-out is told by its own profile only. Throws BAD_INPUT with the command of its kind. Of patron's own files nothing
 * is said, since they are known by few columns.
 */
export function refuseOtherNoun(
  {file, headers}: Pick<Table, 'file' | 'headers'>,
  asked: FileNoun,
  known: {orders: readonly OrderProfile[]; rows: readonly RowProfile[]},
): void {
  if (!CAREFUL.includes(asked)) return
  const nouns = new Map<object, FileNoun>(known.rows.map((profile) => [profile, profile.noun]))
  const fitting = fittingProfiles(headers, [...known.orders, ...known.rows])
  const held = fitting.map((profile) => nouns.get(profile) ?? 'order')
  const [noun] = held
  if (!noun || held.includes(asked) || fitting.some((profile) => 'by_words' in profile)) return
  throw new CrmError('BAD_INPUT', `${file} holds ${fitting[0]?.title}, and ${asked}s were asked for.`, {
    hint: `Take it in with patron ${noun} import; or say with --map which column is what.`,
    place: {file},
    candidates: [noun],
  })
}
