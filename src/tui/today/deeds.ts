import type {AddNoteResult} from '../../core/note/add-note.ts'
import type {TasksResult} from '../../core/task/change-task.ts'
import type {FinishResult, FinishTasks} from '../../core/task/finish-task.ts'
import type {DeedKind} from '../office/question.ts'

/** What is done to tasks; all that are named, or none. */
export interface TodayDeeds {
  'task-done': DeedKind<FinishTasks, FinishResult>
  /** `until` is a date, or `3d`, `1w` from now on. */
  'task-snooze': DeedKind<{tasks: readonly string[]; until: string}, TasksResult>
  'task-reassign': DeedKind<{tasks: readonly string[]; to: string}, TasksResult>
  'task-skip': DeedKind<{tasks: readonly string[]; why: string}, TasksResult>
  /** A note of a customer or lead. */
  'note-add': DeedKind<{reference: string; text: string}, AddNoteResult>
}
