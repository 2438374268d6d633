import type {TimelineEntry} from '../core/customer/timeline.ts'
import type {Look} from './language.ts'
import {factParts} from './touch.ts'
import {padEnd} from './facts.ts'
import {ruleName} from './queue-names.ts'
import {safeText} from './safe-text.ts'
import {titleText} from './task-title.ts'
import {humanValue, moneyText} from './values.ts'
import {knownWord, wordOf} from './words.ts'

const KIND_WIDTH = 11

/** One thing that happened, on one line: when, what, in a few words. */
export function timelineLine(entry: TimelineEntry, look: Look): string {
  const {at, kind, event, what, detail, amount, points, score, channel, shop, rep, facts} = entry
  const parts = [
    event === undefined ? '' : wordOf(event, look.language),
    amount === undefined ? '' : moneyText(amount, look),
    points === undefined ? '' : `${points > 0 ? '+' : ''}${humanValue(points, 'integer', look)}`,
    what === undefined ? '' : kind === 'task' ? ruleName(what, look.language) : knownWord(what, look.language),
    kind === 'task' && detail !== undefined ? titleText(detail, look) : (detail ?? ''),
    score === undefined ? '' : `(${humanValue(score, 'number', look)})`,
    ...(facts === undefined ? [] : factParts(facts, look)),
    [channel === undefined ? '' : knownWord(channel, look.language), shop, rep].filter(Boolean).join(' · '),
  ]
  const text = parts.filter((part) => part !== '').join('  ')
  return `${at.replace('T', ' ').slice(0, 16)}  ${padEnd(wordOf(kind, look.language), KIND_WIDTH)}  ${safeText(text)}`
}
