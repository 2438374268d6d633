import type {CustomField} from '../core/field/custom-field.ts'
import type {ListColumnType} from '../core/listing/list-column.ts'
import {subjectColumns} from '../core/queue/load-rules.ts'
import type {QueueRule, RuleWords} from '../core/queue/queue-rule.ts'
import type {TaskFigures} from '../core/task/task.ts'
import {dayOf} from '../core/time/day.ts'
import type {Look} from './language.ts'
import {safeText} from './safe-text.ts'
import {humanValue} from './values.ts'
import {knownWord} from './words.ts'

/** What the words of rules are filled with. */
export interface QueueFilling {
  /** The day as of which days are counted, `YYYY-MM-DD`. */
  as_of: string
  custom: readonly CustomField[]
  look: Look
}

type Words = (words: RuleWords, figures: TaskFigures | undefined) => string

/** Fills a rule's words with the figures of its tasks, in the reader's language. */
export function queueWords({subject}: Pick<QueueRule, 'subject'>, {as_of, custom, look}: QueueFilling): Words {
  const types = new Map(subjectColumns(subject, custom).map(({key, type}) => [key, type]))
  const today = dayOf(as_of)
  return (words, figures = {}) => {
    const text = look.language === 'zh-CN' ? words.zh : words.en
    return text.replace(PLACE, (_, field: string, days?: string, one?: string, many?: string) => {
      const value = figures[field]
      const shown = days === undefined ? value : daysSince(value, today)
      if (one !== undefined && many !== undefined) return shown === 1 ? one : many
      return figureText(shown, days === undefined ? (types.get(field) ?? 'text') : 'integer', look)
    })
  }
}

/** `{field}`, `{field~days}`, and the word that goes with a number: `{field~days:day|days}`. */
const PLACE = /\{(\w+)(~days)?(?::([^|}]*)\|([^}]*))?\}/g

function daysSince(value: unknown, today: number): number | undefined {
  return typeof value === 'string' && value !== '' ? today - dayOf(value) : undefined
}

function figureText(value: unknown, type: ListColumnType, look: Look): string {
  if (value === undefined || value === null || value === '') return look.language === 'zh-CN' ? '未知' : 'unknown'
  if (type === 'number') return humanValue(Math.round(10 * (value as number)) / 10, type, look)
  const word = type === 'text' ? knownWord(String(value), look.language) : undefined
  return word ?? safeText(humanValue(value, type, look))
}
