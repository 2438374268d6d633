import type {Change} from '../history/change.ts'
import type {Merge} from '../merge/merge.ts'
import {ORDER_COLUMNS} from '../order/order.ts'
import {FACT_COLUMNS, FACT_KINDS} from '../store/facts.ts'
import {RECORD_KINDS} from '../store/records.ts'
import type {Draft} from '../store/store.ts'
import {changesAbout, rowIds} from './changes-about.ts'
import {type Held, namesOf, recordsAbout} from './held.ts'
import type {Person} from './person.ts'

/**
 * Makes the journal forget a person: every earlier version of what is or was held about them, of those they were merged
 * with (who held it then), and every summary that says it. To be called before anything is changed.
 */
export async function forgetPerson(draft: Draft, person: Person, held: Held): Promise<void> {
  await rewordSummaries(draft, held)
  for (const [kind, ids] of rowIds(held)) if (kind !== 'campaign') await draft.forget(kind, ids)
  for (const kind of RECORD_KINDS) {
    const earlier = await recordsAbout(person, kind, (of, field, values) =>
      draft.earlier(of, {field: field as 'id', values}),
    )
    await draft.forget(
      kind,
      earlier.map(({id}) => id),
    )
  }
  await forgetFacts(draft, person)
  await forgetMerges(draft, person)
}

/** What the journal keeps of facts and orders that are not there, as of an import that was undone. */
async function forgetFacts(draft: Draft, person: Person): Promise<void> {
  for (const kind of [...FACT_KINDS, 'order'] as const) {
    const columns = kind === 'order' ? ORDER_COLUMNS : FACT_COLUMNS[kind]
    for (const [field, values] of Object.entries(namesOf(person))) {
      if (!Object.hasOwn(columns, field) || values.length === 0) continue
      await draft.forget(kind, await draft.earlierFacts(kind, {field, values}))
    }
  }
}

async function forgetMerges(draft: Draft, {ids}: Person): Promise<void> {
  const isOne = (id: string): boolean => ids.includes(id)
  const merges = [...(await draft.all('merge')), ...(await draft.earlier('merge'))]
  const theirs = merges.filter((merge) => partiesOf(merge).some(isOne))
  await draft.forget(
    'merge',
    theirs.map(({id}) => id),
  )
  await draft.forget('customer', [...new Set([...ids, ...theirs.flatMap(partiesOf)])])
}

function partiesOf({customer_id, merged, before}: Merge): string[] {
  return [customer_id, ...merged, ...before.map(({id}) => id)]
}

/** Older journals say who was added; whatever summary of a change about the person does so is said without it. */
async function rewordSummaries(draft: Draft, held: Held): Promise<void> {
  const values = sayings(held)
  const summaries = new Map<number, string>()
  for (const {id} of await changesAbout(draft, held)) {
    const {summary = ''} = (await draft.change(id)) ?? ({} as Partial<Change>)
    let said = summary
    for (const value of values) said = said.replaceAll(value, '')
    if (said !== summary) summaries.set(id, said.replace(/\s+/g, ' ').trim())
  }
  await draft.reword(summaries)
}

/** What the records say of who it was, the longest first. */
function sayings({records}: Held): string[] {
  const {customer = [], lead = [], identity = [], merge = []} = records
  const people = [...customer, ...merge.flatMap(({before, after}) => [...before, after])]
  const values = [
    ...people.flatMap(({name, nickname}) => [name, nickname]),
    ...lead.flatMap(({name, phone, email}) => [name, phone, email]),
    ...identity.map(({value}) => value),
  ]
  const said = values.filter((value): value is string => value !== undefined && value.trim().length > 1)
  return [...new Set(said)].sort((left, right) => right.length - left.length)
}
