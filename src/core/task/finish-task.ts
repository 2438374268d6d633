import type {Lead} from '../lead/lead.ts'
import {currencyDigits} from '../money/money.ts'
import {ANONYMOUS} from '../order/order.ts'
import {repAskedFor} from '../rep/acting-rep.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import type {Instant} from '../time/day.ts'
import {countContact} from '../touch/count-contact.ts'
import {keepTouches, type KeptTouch} from '../touch/keep-touches.ts'
import {type ContactKind, isContact} from '../touch/touch-rules.ts'
import {dueSaid} from './due-said.ts'
import {findOpenTasks, taskIds} from './find-task.ts'
import {BY_HAND, type Task, type TaskOutcome} from './task.ts'
import {taskInMajor} from './task-in-major.ts'

export interface FinishTasks {
  /** Ids or keys; all of them are finished, or none. */
  tasks: readonly string[]
  outcome: TaskOutcome
  /** How they were spoken with. */
  by: ContactKind
  note?: string | undefined
  /** When to ask again: `2d`, `1w`, `2025-07-05`. */
  next?: string | undefined
}

/** What came of it; money in major units. */
export interface FinishResult {
  tasks: Task[]
  touches: KeptTouch[]
  /** Leads after a contact that counted. */
  leads: Lead[]
  /** The tasks that ask again. */
  followed_by: Task[]
  /** Whose phone is not theirs, with the phones known. */
  wrong_numbers: WrongNumber[]
  change_id: number
}

export interface WrongNumber {
  customer_id?: string | undefined
  lead_id?: string | undefined
  phones: string[]
}

/**
 * Finishes tasks: each outcome is a touch of its customer or lead, a contact of an open lead counts as such, and `next`
 * makes a task for the same person, due in working time. Throws NOT_FOUND, BAD_INPUT for a `next` that is no time, and
 * CONFLICT when a task is over already, with who ended it and when; then nothing is changed.
 */
export async function finishTasks(context: Context, input: FinishTasks): Promise<FinishResult> {
  const {store, who} = context
  const now = context.now()
  return store.write({command: 'task done', who, at: now}, async (draft) => {
    const open = await findOpenTasks(draft, input.tasks)
    const settings = await loadSettings(draft)
    const acting = (await repAskedFor(draft, context, undefined))?.id
    const {outcome, note, next} = input
    const done = open.map((task): Task => ({...task, state: 'done', ended_at: now, ended_by: who, outcome, note}))
    await draft.save('task', done)
    const known = await leadsOf(draft, open)
    const touches = await keepTouches(draft, open.flatMap(touchOf({input, at: now, acting, leads: known})))
    const leads = await countContacts(draft, known, {kind: input.by, outcome, at: now})
    const followed_by = next === undefined ? [] : await askAgain(draft, open, {input, next, now, settings})
    const wrong_numbers = outcome === 'wrong-number' ? await wrongNumbers(draft, open) : []
    draft.describe(`${taskIds(done)}, ${outcome}`, {
      tasks: done.length,
      touches: touches.length,
      ...contactsIn(touches),
    })
    const inMajor = (task: Task): Task => taskInMajor(task, currencyDigits(settings.currency))
    const tasks = {tasks: done.map(inMajor), followed_by: followed_by.map(inMajor)}
    return {...tasks, touches, leads, wrong_numbers, change_id: draft.changeId}
  })
}

/** How many of the touches were contacts, for the journal; nothing where none was. */
function contactsIn(touches: readonly KeptTouch[]): {contacts?: number} {
  const contacts = touches.filter(isContact).length
  return contacts === 0 ? {} : {contacts}
}

interface Doing {
  input: FinishTasks
  at: Instant
  acting: string | undefined
  leads: readonly Lead[]
}

/** The touch that a task came to; none where it is nobody's. That of a lead who was won is the customer's. */
function touchOf({input, at, acting, leads}: Doing): (task: Task) => Omit<KeptTouch, 'id'>[] {
  const {by, outcome, note} = input
  const becameOf = new Map(leads.map(({id, customer_id}) => [id, customer_id]))
  return ({customer_id, lead_id, rep}) => {
    if (customer_id === undefined && lead_id === undefined) return []
    const owner = {customer_id: customer_id ?? becameOf.get(lead_id as string) ?? ANONYMOUS, lead_id}
    return [{...owner, at, kind: by, outcome, detail: note, rep: acting ?? rep}]
  }
}

async function leadsOf(draft: Draft, tasks: readonly Task[]): Promise<Lead[]> {
  const ids = [...new Set(tasks.flatMap(({lead_id}) => lead_id ?? []))]
  return ids.length === 0 ? [] : draft.getMany('lead', ids)
}

async function countContacts(
  draft: Draft,
  leads: readonly Lead[],
  contact: {kind: ContactKind; outcome: TaskOutcome; at: Instant},
): Promise<Lead[]> {
  const counted: Lead[] = []
  for (const lead of leads) {
    const after = await countContact(draft, lead, contact)
    if (after) counted.push(after)
  }
  return counted
}

/** A task for each of the same people, for as much. */
async function askAgain(
  draft: Draft,
  tasks: readonly Task[],
  {input, next, now, settings}: {input: FinishTasks; next: string; now: Instant; settings: Settings},
): Promise<Task[]> {
  const due_at = await dueSaid({text: next, flag: 'next', now, settings})
  const ids = await draft.nextIds('task', tasks.length)
  const again = tasks.map((task, index): Task => {
    const {customer_id, lead_id, ticket_id, rep, value, chance, weight} = task
    const whose = {customer_id, lead_id, ticket_id, rep}
    const base = {id: ids[index] as string, state: 'open' as const, created_at: now, due_at}
    return {...base, ...about(task, base.id, input), ...whose, value, chance, weight}
  })
  await draft.create('task', again)
  return again
}

/**
 * Where nobody was reached, the same occasion once more, with the words of its rule, which closes where its reason goes; else
 * one by hand about what was said.
 */
function about(
  {key, rule, figures, title}: Task,
  id: string,
  {note, outcome, by}: FinishTasks,
): Pick<Task, 'key' | 'rule' | 'figures' | 'title'> {
  if (rule !== BY_HAND && !isContact({kind: by, outcome})) return {key, rule, figures, title: note ?? title ?? outcome}
  return {key: `${BY_HAND}:${id}`, rule: BY_HAND, title: note ?? title ?? `${rule} (${outcome})`}
}

async function wrongNumbers(draft: Draft, tasks: readonly Task[]): Promise<WrongNumber[]> {
  const wrong: WrongNumber[] = []
  for (const {customer_id, lead_id} of tasks) {
    const field = customer_id === undefined ? 'lead_id' : 'customer_id'
    const id = customer_id ?? lead_id
    if (id === undefined || wrong.some((one) => one[field] === id)) continue
    const known = await draft.find('identity', field, [id])
    wrong.push({[field]: id, phones: known.filter(({type}) => type === 'phone').map(({value}) => value)})
  }
  return wrong
}
