import {CrmError} from '../error/crm-error.ts'
import {assignedTo} from '../lead/lead-rules.ts'
import {ANONYMOUS} from '../order/order.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import type {Instant} from '../time/day.ts'
import {keepTouches} from '../touch/keep-touches.ts'
import {findActiveRep, isGone, isTheirs} from './active-rep.ts'
import {belongingsOf, type Belongings} from './belongings.ts'
import {findRep} from './find-rep.ts'
import {giveWork, type Giving, type HandedTo, handTo} from './give-work.ts'
import {type HandOverRule, type Receiver, receiverFor} from './receivers.ts'
import type {Rep} from './rep.ts'
import {loadWork} from './work-load.ts'

export interface HandOverInput {
  from: string
  to: readonly string[]
  rule: HandOverRule
  dryRun: boolean
}

export interface HandOverResult {
  rep: string
  rule: HandOverRule
  left_on: string
  dry_run: boolean
  rows: HandedTo[]
  /** The change that `patron undo` takes back; absent in a dry run. */
  change_id: number | undefined
}

/**
 * Gives everything of a rep who leaves to others, in one change: open leads, the customers whose guide they are, open tasks
 * and tickets. Tasks and tickets go with their customer or lead. Each customer and lead has a note of it on the timeline, and
 * the rep is marked as gone. Throws NOT_FOUND, AMBIGUOUS, BAD_INPUT, and REFUSED for a receiver who left and for who left and has nothing.
 */
export async function handOverRep({store, now, who}: Context, input: HandOverInput): Promise<HandOverResult> {
  const at = now()
  const header = {command: 'rep handover', who, at}
  const work = (draft: Draft): Promise<HandOverResult> => handOver(draft, input, at)
  return input.dryRun ? store.rehearse(header, work) : store.write(header, work)
}

async function handOver(draft: Draft, {from, to, rule, dryRun}: HandOverInput, at: Instant): Promise<HandOverResult> {
  const rep = await findRep(draft, from)
  const receivers = await receiversOf(draft, rep, {to, at})
  const things = await belongingsOf(draft, rep)
  refuseNothing(rep, {things, at})
  const shops = new Map((await draft.all('shop')).map((shop) => [shop.id, shop]))
  const choose = receiverFor(receivers, {rule, shops})
  const rows = new Map(receivers.map(({rep: {id}}) => [id, {rep: id, leads: 0, customers: 0, tasks: 0, tickets: 0}]))
  const owners = await giveOwners(draft, things, {rep, at, choose, rows})
  await giveWork(draft, things, {owners, choose, rows})
  const left_on = rep.left_on !== undefined && isGone(rep, at) ? rep.left_on : at.slice(0, 10)
  await draft.save('rep', [{...rep, left_on}])
  draft.describe(`rep ${rep.id}`, totalsOf(things))
  const change_id = dryRun ? undefined : draft.changeId
  return {rep: rep.id, rule, left_on, dry_run: dryRun, rows: [...rows.values()], change_id}
}

/** Somebody who left and has nothing is handed over already: there would be nothing to undo. */
function refuseNothing(rep: Rep, {things, at}: {things: Belongings; at: Instant}): void {
  if (!isGone(rep, at) || Object.values(things).some(({length}) => length > 0)) return
  throw new CrmError('REFUSED', `${rep.id} left on ${rep.left_on ?? ''} and has nothing left to hand over.`)
}

async function receiversOf(
  draft: Draft,
  rep: Rep,
  {to, at}: {to: readonly string[]; at: Instant},
): Promise<Receiver[]> {
  const reps = await Promise.all(to.map((reference) => findActiveRep(draft, reference, at)))
  const ids = new Set(reps.map(({id}) => id))
  if (ids.has(rep.id)) throw new CrmError('BAD_INPUT', `${rep.id} cannot take over from themselves.`)
  if (ids.size === 0) throw new CrmError('BAD_INPUT', 'It is not said who takes over.', {hint: 'Write --to li,han.'})
  const works = await loadWork(draft, {now: at, settings: await loadSettings(draft)})
  const {guide} = await draft.columns('customer', ['guide'])
  return works
    .filter((work) => ids.has(work.rep.id))
    .map((work) => {
      const customers = guide.filter((one) => isTheirs(work.rep, one)).length
      return {rep: work.rep, capacity: work.capacity, load: work.open_leads + work.open_tasks + customers}
    })
}

/** Gives leads and customers away, with a note on the timeline of each; returns who has which now, by id. */
async function giveOwners(
  draft: Draft,
  {leads, customers}: Belongings,
  {rep, at, choose, rows}: Giving & {rep: Rep; at: Instant},
): Promise<Map<string, string>> {
  const owners = new Map<string, string>()
  for (const lead of leads) owners.set(lead.id, handTo(rows, choose(lead), 'leads'))
  for (const {id, home_shop, region} of customers) {
    owners.set(id, handTo(rows, choose({shop: home_shop, region}), 'customers'))
  }
  const newOwner = (id: string): string => owners.get(id) as string
  await draft.save(
    'lead',
    leads.map((lead) => assignedTo(lead, newOwner(lead.id), {at, claimed: false})),
  )
  await draft.save(
    'customer',
    customers.map((customer) => ({...customer, guide: newOwner(customer.id)})),
  )
  // Nobody's touch: who got a customer has not done anything yet.
  const note = (id: string): object => ({detail: `${rep.id} → ${newOwner(id)}`})
  const handed = {at, kind: 'note', outcome: 'handed-over'} as const
  await keepTouches(draft, [
    ...leads.map(({id, customer_id}) => ({...handed, customer_id: customer_id ?? ANONYMOUS, lead_id: id, ...note(id)})),
    ...customers.map(({id}) => ({...handed, customer_id: id, ...note(id)})),
  ])
  return owners
}

function totalsOf(things: Belongings): Record<string, number> {
  return Object.fromEntries(Object.entries(things).map(([kind, all]) => [kind, all.length]))
}
