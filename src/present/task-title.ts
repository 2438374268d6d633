import {BY_HAND, TASK_OUTCOMES} from '../core/task/task.ts'
import type {Look} from './language.ts'
import {safeText} from './safe-text.ts'
import {wordOf} from './words.ts'

/** What a person wrote of a task, or what it came to the last time, which is kept as a code. */
export function titleText(title: string, {language}: Pick<Look, 'language'>): string {
  const isCode = title === BY_HAND || TASK_OUTCOMES.some((outcome) => outcome === title)
  return isCode ? wordOf(title, language) : safeText(title)
}
