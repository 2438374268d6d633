import {addNote} from '../../core/note/add-note.ts'
import {reassignTasks, skipTasks, snoozeTasks} from '../../core/task/change-task.ts'
import {finishTasks} from '../../core/task/finish-task.ts'
import type {Doings} from '../office/desk.ts'
import type {TodayDeeds} from './deeds.ts'

export const TODAY_DOINGS: Doings<TodayDeeds> = {
  'task-done': ({context}, input) => finishTasks(context, input),
  'task-snooze': ({context}, input) => snoozeTasks(context, {...input, flag: 'until'}),
  'task-reassign': ({context}, input) => reassignTasks(context, input),
  'task-skip': ({context}, input) => skipTasks(context, input),
  'note-add': ({context}, input) => addNote(context, {...input, wish: false}),
}
