import {CrmError} from '../error/crm-error.ts'
import {currencyDigits} from '../money/money.ts'
import {findRep} from '../rep/find-rep.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import type {Draft} from '../store/store.ts'
import {type Instant, textOfDay} from '../time/day.ts'
import {untilSaid} from './due-said.ts'
import {findOpenTasks, taskIds} from './find-task.ts'
import type {Task} from './task.ts'
import {taskInMajor} from './task-in-major.ts'

/** The tasks as they are now, money in major units, and the change that `patron undo` takes back. */
export interface TasksResult {
  tasks: Task[]
  change_id: number
}

/**
 * Puts open tasks off until a day; they stay due when they were. `until` is a date, or `3d`, `1w` from now on. Throws
 * NOT_FOUND, CONFLICT for one that is over, BAD_INPUT for what is no later day.
 */
export async function snoozeTasks(
  context: Context,
  {tasks, until, flag}: {tasks: readonly string[]; until: string; flag: string},
): Promise<TasksResult> {
  return changeTasks(context, {command: 'task snooze', tasks}, async (draft, now) => {
    const day = textOfDay(await untilSaid({text: until, flag, now, settings: await loadSettings(draft)}))
    return {set: {snoozed_until: day}, told: `until ${day}`}
  })
}

/** Gives open tasks to another rep. Throws NOT_FOUND, AMBIGUOUS, CONFLICT for one that is over. */
export async function reassignTasks(
  context: Context,
  {tasks, to}: {tasks: readonly string[]; to: string},
): Promise<TasksResult> {
  return changeTasks(context, {command: 'task reassign', tasks}, async (draft) => {
    const {id} = await findRep(draft, to)
    return {set: {rep: id}, told: `to ${id}`}
  })
}

/** Sets open tasks aside for good. Throws NOT_FOUND, CONFLICT for one that is over, BAD_INPUT without a reason. */
export async function skipTasks(
  context: Context,
  {tasks, why}: {tasks: readonly string[]; why: string},
): Promise<TasksResult> {
  if (why.trim() === '') throw new CrmError('BAD_INPUT', 'Why are they set aside?', {hint: 'Say it with --why.'})
  return changeTasks(context, {command: 'task skip', tasks}, async (_, now) => ({
    set: {state: 'skipped', ended_at: now, ended_by: context.who, note: why},
    told: 'set aside',
  }))
}

interface TaskChange {
  set: Partial<Task>
  /** What the journal says of it. */
  told: string
}

async function changeTasks(
  {store, who, now}: Context,
  {command, tasks}: {command: string; tasks: readonly string[]},
  decide: (draft: Draft, now: Instant) => Promise<TaskChange>,
): Promise<TasksResult> {
  const at = now()
  return store.write({command, who, at}, async (draft) => {
    const open = await findOpenTasks(draft, tasks)
    const {set, told} = await decide(draft, at)
    const changed = open.map((task): Task => ({...task, ...set}))
    await draft.save('task', changed)
    draft.describe(`${taskIds(changed)}, ${told}`, {tasks: changed.length})
    const digits = currencyDigits((await loadSettings(draft)).currency)
    return {tasks: changed.map((task) => taskInMajor(task, digits)), change_id: draft.changeId}
  })
}
