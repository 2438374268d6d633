import type {QueueRow} from '../../core/queue/queue-list.ts'
import type {Look} from '../../present/language.ts'
import {queueRows} from '../../present/queue.ts'
import type {TodayPage} from './questions.ts'

/** A row with why and what to say. */
export type WordedRow = ReturnType<typeof queueRows>[number]

const known = new WeakMap<QueueRow, {language: string; worded: WordedRow}>()

/** A row of the queue in the reader's words; only rows that are seen are put into words. */
export function worded(page: TodayPage, row: QueueRow, look: Look): WordedRow {
  const found = known.get(row)
  if (found?.language === look.language) return found.worded
  const [fresh] = queueRows({...page, run: undefined, rows: [row]}, look)
  known.set(row, {language: look.language, worded: fresh as WordedRow})
  return fresh as WordedRow
}
