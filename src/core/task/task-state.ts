import {type Day, dayOf} from '../time/day.ts'
import type {Task, TaskState} from './task.ts'

/** The state of a task at the end of a day: one that ended on a later day was open then. */
export function stateOn({state, ended_at}: Pick<Task, 'state' | 'ended_at'>, day: Day): TaskState {
  return ended_at !== undefined && dayOf(ended_at) > day ? 'open' : state
}
