import type {RepOf} from '../rep/rep-of.ts'
import type {Task} from '../task/task.ts'

/** The rep by whom a task was done: who ended it, or, where that is no rep, whose it was. */
export function doneBy({ended_by, rep}: Pick<Task, 'ended_by' | 'rep'>, repOf: RepOf): string | undefined {
  return repOf(ended_by) ?? repOf(rep)
}
