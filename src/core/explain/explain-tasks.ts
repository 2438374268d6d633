import type {KnownRule} from '../queue/known-rules.ts'
import type {SubjectTask} from '../queue/tasks-of.ts'
import type {Settings} from '../setting/settings.ts'
import type {Instant} from '../time/day.ts'
import type {Explanation} from './explanation.ts'

export const NO_TASK_VERDICTS = ['nothing-due', 'not-worked-out'] as const

interface QueueStanding {
  tasks: readonly SubjectTask[]
  rules: readonly KnownRule[]
  settings: Pick<Settings, 'queue.half_life_days'>
  at: Instant
  /** When the queue was worked out last; undefined where it never was. */
  worked_out_at: Instant | undefined
}

/**
 * What is to be done for somebody, task by task as the queue ranks them: the rule that asks (`verdict`), its condition, and
 * what it is ranked by. Where there is nothing, one that says so, or that the queue was never worked out.
 */
export function explainTasks({tasks, rules, settings, at, worked_out_at}: QueueStanding): Explanation[] {
  if (tasks.length === 0) {
    const verdict: (typeof NO_TASK_VERDICTS)[number] = worked_out_at === undefined ? 'not-worked-out' : 'nothing-due'
    // Of runs only the last one is kept: of a day before it, nobody knows when the queue was worked out.
    const by = worked_out_at !== undefined && worked_out_at <= at ? worked_out_at : undefined
    const inputs: Explanation['inputs'] = [{name: 'worked_out_at', value: by, type: 'instant'}]
    return [{...emptyExplanation(verdict), inputs}]
  }
  const known = new Map(rules.map((rule) => [rule.id, rule]))
  return tasks.map((task) => ({
    ...emptyExplanation(task.rule),
    inputs: inputsOf(task),
    thresholds: [
      {
        ...{name: 'half_life_days', value: settings['queue.half_life_days'], type: 'number'},
        ...{source: 'setting', setting: 'queue.half_life_days'},
      },
    ],
    expression: conditionOf(known.get(task.rule)),
  }))
}

function emptyExplanation(verdict: string): Explanation {
  return {topic: 'task', verdict, inputs: [], thresholds: [], rule: [], otherwise: [], sample: []}
}

/** It held when the task was made, and again whenever the queue was worked out since. */
function conditionOf(rule: KnownRule | undefined): Explanation['expression'] {
  return rule && {text: rule.when, holds: undefined, failing: []}
}

function inputsOf(task: SubjectTask): Explanation['inputs'] {
  return [
    {name: 'task', value: task.id, type: 'text'},
    {name: 'title', value: task.title, type: 'text'},
    {name: 'due_at', value: task.due_at, type: 'instant'},
    {name: 'overdue_hours', value: task.overdue_hours, type: 'integer'},
    {name: 'snoozed_until', value: task.snoozed_until, type: 'day'},
    {name: 'at_stake', value: task.value, type: 'money'},
    {name: 'chance', value: task.chance, type: 'share'},
    {name: 'weight', value: task.weight, type: 'number'},
    {name: 'urgency', value: task.urgency, type: 'number'},
    {name: 'worth', value: task.worth, type: 'money'},
  ]
}
