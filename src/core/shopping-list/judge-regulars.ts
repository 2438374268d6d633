import {currencyDigits, toMinor} from '../money/money.ts'
import type {Settings} from '../setting/settings.ts'
import type {Book} from '../store/store.ts'
import {customersWithOpenComplaint} from '../ticket/open-complaint.ts'
import type {Day} from '../time/day.ts'
import type {Person} from './asked-for.ts'
import type {NoList} from './shopping-list.ts'
import {type Spending, weeklySpending} from './weekly-spend.ts'

/** Somebody who was asked for, with what they spend, and why there is no list for them where that is plain already. */
export interface Judged extends Person, Spending {
  none: NoList | undefined
}

/** Who of these is a regular customer above the weekly spend, as of a day, with nothing to be sorted out first. */
export async function judgeRegulars(
  book: Book,
  people: readonly Person[],
  {settings, asOf, since}: {settings: Settings; asOf: Day; since: Day},
): Promise<Judged[]> {
  const orders = await book.orders.columns(['customer', 'day', 'purchase', 'revenue'], {known: true, until: asOf})
  const spending = weeklySpending(orders, {asOf, since})
  const complaining = await customersWithOpenComplaint(book, {settings, asOf})
  return people.map((person) => {
    const spent = spending.get(person.id) ?? {weekly: 0, days: 0}
    return {...person, ...spent, none: complaining.has(person.id) ? 'open-complaint' : whyNone(spent, settings)}
  })
}

function whyNone({weekly, days}: Spending, settings: Settings): NoList | undefined {
  if (days < settings['shopping_list.purchases']) return 'few-purchases'
  const least = toMinor(settings['shopping_list.weekly_spend'], currencyDigits(settings.currency))
  return weekly < least ? 'low-spend' : undefined
}
