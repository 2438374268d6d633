import {loadPeople} from '../duplicate/load-people.ts'
import type {PersonColumns} from '../duplicate/people.ts'
import type {Book} from '../store/store.ts'
import {type Lead, OPEN_LEAD_STAGES} from './lead.ts'

/** Customers and open leads in one table, in the form in which duplicates are looked for; leads have their ids. */
export async function loadWithLeads(
  book: Book,
  country: string,
): Promise<{people: PersonColumns; leads: ReadonlySet<string>}> {
  const customers = await loadPeople(book, country)
  const leads = (await book.all('lead')).filter(({stage}) => OPEN_LEAD_STAGES.includes(stage))
  return {people: joined(customers, leads), leads: new Set(leads.map(({id}) => id))}
}

function joined(customers: PersonColumns, leads: readonly Lead[]): PersonColumns {
  const one = (value: string | undefined): string[] => (value === undefined ? [] : [value])
  const none = leads.map(() => undefined)
  return {
    id: [...customers.id, ...leads.map(({id}) => id)],
    name: [...customers.name, ...leads.map(({name}) => name)],
    birthday: [...customers.birthday, ...none],
    gender: [...customers.gender, ...none],
    phones: [...customers.phones, ...leads.map(({phone}) => one(phone))],
    emails: [...customers.emails, ...leads.map(({email}) => one(email))],
    cards: [...customers.cards, ...leads.map(() => [])],
    others: [...customers.others, ...leads.map(() => [])],
    address: [...customers.address, ...none],
    city: [...customers.city, ...leads.map(({city}) => city)],
    region: [...customers.region, ...leads.map(({region}) => region)],
  }
}
