import type {AddNoteResult} from '../../core/note/add-note.ts'
import type {Look} from '../../present/language.ts'
import {presentProposing} from '../../present/note.ts'
import {sentence} from '../../present/sentence.ts'
import {
  presentFinished,
  presentLeftOpen,
  presentReassigned,
  presentSkipped,
  presentSnoozed,
} from '../../present/task-change.ts'
import {presentLog} from '../../present/touch.ts'
import type {WordsFor} from '../shell/words-for.ts'
import type {TodayDeeds} from './deeds.ts'

export const TODAY_WORDS: WordsFor<keyof TodayDeeds> = {
  'task-done': {
    doing: ({tasks}, look) =>
      sentence(look, {en: 'Finishing {n} {n:task|tasks} …', zh: '正在完成 {n} 项任务……'}, {n: tasks.length}),
    done: (result, look) => inOneLine(presentFinished(result, look), presentLeftOpen(result, look)),
    command: ({tasks, outcome, by, note, next}) => [
      ...['task', 'done', ...tasks, '--outcome', outcome, '--by', by],
      ...(note === undefined ? [] : ['--note', note]),
      ...(next === undefined ? [] : ['--next', next]),
    ],
    change: ({change_id}) => change_id,
  },
  'task-snooze': {
    doing: ({tasks}, look) =>
      sentence(look, {en: 'Putting {n} {n:task|tasks} off …', zh: '正在推迟 {n} 项任务……'}, {n: tasks.length}),
    done: (result, look) => presentSnoozed(result, look),
    command: ({tasks, until}) => ['task', 'snooze', ...tasks, '--until', until],
    change: ({change_id}) => change_id,
  },
  'task-reassign': {
    doing: ({to}, look) => sentence(look, {en: 'Giving it to {to} …', zh: '正在转给 {to}……'}, {to}),
    done: (result, look) => presentReassigned(result, look),
    command: ({tasks, to}) => ['task', 'reassign', ...tasks, '--to', to],
    change: ({change_id}) => change_id,
  },
  'task-skip': {
    doing: ({tasks}, look) =>
      sentence(look, {en: 'Setting {n} {n:task|tasks} aside …', zh: '正在搁置 {n} 项任务……'}, {n: tasks.length}),
    done: (result, look) => presentSkipped(result, look),
    command: ({tasks, why}) => ['task', 'skip', ...tasks, '--why', why],
    change: ({change_id}) => change_id,
  },
  'note-add': {
    doing: ({reference}, look) =>
      sentence(look, {en: 'Noting it of {reference} …', zh: '正在为 {reference} 记备注……'}, {reference}),
    done: (result, look) => inOneLine(presentLog(result, look), proposalsOf(result, look)),
    command: ({reference, text}) => ['note', 'add', reference, text],
    change: ({change_id}) => change_id,
  },
}

function inOneLine(...texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .join(' ')
    .replaceAll('\n', ' ')
}

/** What the shop has of it, by name; of a wish for which it has nothing, what becomes of it. */
function proposalsOf(result: AddNoteResult, look: Look): string {
  if (result.proposals.length === 0) return presentProposing(result, look)
  const products = result.proposals.map(({product, product_id}) => product ?? product_id).join(', ')
  return sentence(look, {en: 'The shop has {products}.', zh: '店内有：{products}。'}, {products})
}
