import type {Draft} from '../store/store.ts'
import type {Task} from '../task/task.ts'
import {dayOf, type Instant, textOfDay} from '../time/day.ts'
import type {Candidate} from './candidate.ts'
import {isCurrent} from './is-current.ts'
import type {QueuePlan} from './plan-queue.ts'

/** Makes and closes the tasks of a plan. */
export async function carryOut(draft: Draft, plan: QueuePlan, at: Instant): Promise<void> {
  await makeTasks(draft, plan, at)
  const reasons = new Map(plan.close.map(({task, because}) => [task.id, because]))
  const closing = await draft.getMany('task', [...reasons.keys()])
  await draft.save(
    'task',
    closing.map((task) => ({...task, state: 'closed', ended_at: at, ended_because: reasons.get(task.id)})),
  )
  if (isEmpty(plan) && (await isCurrent(draft, dayOf(at)))) return
  draft.describe('', {tasks_made: plan.make.length, tasks_closed: plan.close.length})
  await draft.save('queue_run', [{id: 'last', day: textOfDay(dayOf(at)), at, run_change: draft.changeId}])
}

/** What closed by itself and is asked for again keeps its id. */
async function makeTasks(draft: Draft, {make, closed}: QueuePlan, at: Instant): Promise<void> {
  const fresh = make.filter(({key}) => !closed.has(key))
  const ids = await draft.nextIds('task', fresh.length)
  await draft.create(
    'task',
    fresh.map((candidate, index) => taskOf(ids[index] as string, candidate, at)),
  )
  const again = make.flatMap((candidate) => {
    const id = closed.get(candidate.key)
    return id === undefined ? [] : [taskOf(id, candidate, at)]
  })
  await draft.save('task', again)
}

/** Whether there is nothing to do. */
export function isEmpty({make, close}: QueuePlan): boolean {
  return make.length === 0 && close.length === 0
}

function taskOf(id: string, {key, rule, subject, figures, ...ranked}: Candidate, at: Instant): Task {
  const {customer_id, lead_id, ticket_id, rep} = subject
  const whose = {customer_id, lead_id, ticket_id, rep}
  return {
    id,
    key,
    rule: rule.id,
    ...whose,
    state: 'open',
    created_at: at,
    ...ranked,
    weight: rule.weight,
    figures: figures(),
  }
}
