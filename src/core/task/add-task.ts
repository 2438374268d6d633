import {findCustomer} from '../customer/find-customer.ts'
import {CrmError} from '../error/crm-error.ts'
import {findLead} from '../lead/find-lead.ts'
import {currencyDigits, toMinor} from '../money/money.ts'
import {findRep} from '../rep/find-rep.ts'
import {guideFinder} from '../rep/guide-of.ts'
import {repFinder} from '../rep/rep-of.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Book, Draft} from '../store/store.ts'
import {dueSaid} from './due-said.ts'
import {BY_HAND, type Task} from './task.ts'
import {taskInMajor} from './task-in-major.ts'

/** A task as a person writes it. */
export interface NewTask {
  title: string
  /** `2025-07-01`, or `2d`, `1w`, `4h` from now on. */
  due: string
  customer?: string | undefined
  lead?: string | undefined
  /** Who does it, by id or name; the customer's guide or the lead's owner unless said. */
  rep?: string | undefined
  /** What is at stake, in major units; an average purchase of theirs, else of anybody's, unless said. */
  value?: number | undefined
}

/** The task, money in major units, and the change that `patron undo` takes back. */
export interface AddTaskResult {
  task: Task
  change_id: number
}

/** Adds a task by hand. Throws BAD_INPUT without a title or somebody it is about, NOT_FOUND, AMBIGUOUS. */
export async function addTask({store, now, who}: Context, input: NewTask): Promise<AddTaskResult> {
  const title = input.title.trim()
  if (title === '')
    throw new CrmError('BAD_INPUT', 'A task needs a title.', {hint: 'Say what is to be done with --title.'})
  const at = now()
  return store.write({command: 'task add', who, at}, async (draft) => {
    const settings = await loadSettings(draft)
    const due_at = await dueSaid({text: input.due, flag: 'due', now: at, settings})
    const whose = await whoseTask(draft, input, settings)
    const rep = input.rep === undefined ? whose.rep : (await findRep(draft, input.rep)).id
    const [id = ''] = await draft.nextIds('task', 1)
    const digits = currencyDigits(settings.currency)
    const value =
      input.value === undefined ? await usualPurchase(draft, whose.customer_id) : toMinor(input.value, digits)
    const base = {id, key: `${BY_HAND}:${id}`, rule: BY_HAND, state: 'open' as const, created_at: at, due_at}
    const task: Task = {...base, ...whose, rep, value, chance: 1, weight: 1, title}
    await draft.create('task', [task])
    draft.describe(`task ${id} of ${task.customer_id ?? task.lead_id}`, {tasks: 1})
    return {task: taskInMajor(task, digits), change_id: draft.changeId}
  })
}

/** What they bring by a purchase on average, in minor units; what anybody does where they bought nothing. */
async function usualPurchase(book: Book, customer_id: string | undefined): Promise<number> {
  const own = customer_id === undefined ? [] : await book.orders.find({customer_id})
  const bought = own.filter(({purchase}) => purchase).map(({revenue}) => revenue)
  if (bought.length > 0) return Math.round(bought.reduce((sum, revenue) => sum + revenue, 0) / bought.length)
  const {purchases, revenue} = await book.orders.totals()
  return purchases === 0 ? 0 : Math.round(revenue / purchases)
}

async function whoseTask(
  draft: Draft,
  {customer, lead}: Pick<NewTask, 'customer' | 'lead'>,
  {country}: Settings,
): Promise<Pick<Task, 'customer_id' | 'lead_id' | 'rep'>> {
  if (customer !== undefined) {
    const {id, guide, home_shop} = await findCustomer(draft, customer, country)
    const guideOf = guideFinder(await draft.all('rep'))
    return {customer_id: id, rep: guideOf(id, {guide, home_shop})}
  }
  if (lead !== undefined) {
    const {id, owner} = await findLead(draft, lead, country)
    return {lead_id: id, rep: repFinder(await draft.all('rep'))(owner) ?? owner}
  }
  throw new CrmError('BAD_INPUT', 'Whom is the task about?', {hint: 'Say it: --customer REF or --lead REF.'})
}
