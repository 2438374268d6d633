import {toMajor} from '../money/money.ts'
import type {Task} from './task.ts'

/** A task with what is at stake in major units, for people and programs. */
export function taskInMajor(task: Task, digits: number): Task {
  return {...task, value: toMajor(task.value, digits)}
}
