import type {Learned} from '../forecast/learned.ts'
import type {ListColumn, ListRow} from '../listing/list-column.ts'
import {toMajor} from '../money/money.ts'
import {type Profile, profileCustomers} from '../profile/profile.ts'
import {needsOf} from '../profile/profile-columns.ts'
import {peopleRows} from '../profile/profile-people.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {type Day, textOfDay} from '../time/day.ts'
import {buyers} from './segmentation.ts'
import {VALUE_CLASSES, type ValueClass, type ValueCuts} from './value-class.ts'

export const VALUE_COLUMNS: readonly ListColumn[] = [
  {key: 'value_class', type: 'text'},
  {key: 'customers', type: 'integer'},
  {key: 'share', type: 'share'},
  {key: 'revenue', type: 'money'},
  {key: 'revenue_share', type: 'share'},
  {key: 'expected_value_12m', type: 'money'},
  {key: 'expected_share', type: 'share'},
]

/** A class with its people. Money in major units; shares of all buyers, of their revenue and of what they are expected to bring. */
export interface ValueRow {
  value_class: ValueClass
  customers: number
  share: number
  revenue: number
  revenue_share: number
  expected_value_12m: number
  expected_share: number
}

/** The buyers by RFM × expected value. */
export interface ValueReport {
  as_of: string
  buyers: number
  without_purchase: number
  /** Where the classes are cut, and what the expected values rest on; absent where nobody bought. */
  cuts?: ValueCuts | undefined
  learned?: Learned | undefined
  classes: ValueRow[]
}

export interface ReportedValues {
  report: ValueReport
  profile: Profile
}

/** Puts every buyer in one of six classes; without classes where nobody has bought yet. */
export async function reportValues(
  {store}: Context,
  {asOf, fields = []}: {asOf: Day; fields?: readonly string[] | undefined},
): Promise<ReportedValues> {
  return store.read(async (book) => {
    const settings = await loadSettings(book)
    const profile = await profileCustomers(book, {asOf, settings, needs: needsOf(['value_class', ...fields])})
    const [classes, learned] = [profile.valueClasses(), profile.learned()]
    const who = buyers(profile.inputs)
    const report = {
      as_of: textOfDay(asOf),
      buyers: who.length,
      without_purchase: profile.size - who.length,
      ...(classes && {cuts: classes.cuts, learned}),
      classes: classes ? rowsOf(profile, who, classes.valueClass) : [],
    }
    return {report, profile}
  })
}

/** The buyers of one class, or of all, by revenue. */
export function valuePeople(
  {profile}: ReportedValues,
  fields: readonly string[],
  only: ValueClass | undefined,
): ListRow[] {
  const classes = profile.valueClasses()
  const who = buyers(profile.inputs).filter((index) => only === undefined || classes?.valueClass(index) === only)
  return peopleRows(profile, who, fields)
}

function rowsOf(profile: Profile, who: readonly number[], valueClass: (index: number) => ValueClass): ValueRow[] {
  const {revenue, digits} = profile.inputs
  const expected = profile.forecast()?.expected_value_12m ?? new Float64Array(0)
  const rows = new Map(VALUE_CLASSES.map((name) => [name, {customers: 0, revenue: 0, expected: 0}]))
  const all = {revenue: 0, expected: 0}
  for (const index of who) {
    const own = {revenue: revenue[index] as number, expected: expected[index] as number}
    for (const sum of [all, rows.get(valueClass(index)) as typeof all]) {
      sum.revenue += own.revenue
      sum.expected += own.expected
    }
    ;(rows.get(valueClass(index)) as {customers: number}).customers++
  }
  const part = (of: number, sum: number): number => (sum === 0 ? 0 : of / sum)
  return [...rows].map(([value_class, row]) => ({
    value_class,
    customers: row.customers,
    share: part(row.customers, who.length),
    revenue: toMajor(row.revenue, digits),
    revenue_share: part(row.revenue, all.revenue),
    expected_value_12m: Number(row.expected.toFixed(digits)),
    expected_share: part(row.expected, all.expected),
  }))
}
