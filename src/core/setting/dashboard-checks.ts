import {parseKeys} from '../dashboard/key-name.ts'
import {DASHBOARD_SCREENS} from '../dashboard/screens.ts'
import {parseTextStyle, STYLE_NAMES} from '../dashboard/text-style.ts'
import {CrmError} from '../error/crm-error.ts'
import {closest} from '../text/closest.ts'
import type {SettingValue} from './setting-spec.ts'

/** A view of the customers that was given a name; what is not given is as the list has it. */
export interface SavedView {
  /** A CEL condition. */
  where?: string
  search?: string
  /** A column, with `-` before it from the largest. */
  sort?: string
  columns?: readonly string[]
}

const VIEW_TEXTS = ['where', 'search', 'sort']

/** Throws BAD_INPUT where a screen is unknown or stands twice, or there is none. */
export function checkScreens(value: SettingValue): void {
  const screens = value as readonly string[]
  if (screens.length === 0) throw bad('The dashboard needs a screen.', 'Some of: ' + DASHBOARD_SCREENS.join(', '))
  screens.forEach((screen, index) => {
    checkName(screen, DASHBOARD_SCREENS, 'screen')
    if (screens.indexOf(screen) < index) throw bad(`The screen ${screen} stands twice.`, 'Name each once.')
  })
}

/** Throws BAD_INPUT where a part of the dashboard is unknown, or what it is given is no colour. */
export function checkColors(value: SettingValue): void {
  for (const [name, style] of entriesOf(value)) {
    checkName(name, STYLE_NAMES, 'part of the dashboard')
    within(name, () => parseTextStyle(textOf(style)))
  }
}

/** Throws BAD_INPUT where an action is given what is no key. Which actions there are is known by the screens. */
export function checkKeys(value: SettingValue): void {
  for (const [action, keys] of entriesOf(value)) within(action, () => parseKeys(textOf(keys)))
}

/** Throws BAD_INPUT where a list is given something else than names of columns. Which there are is known by the lists. */
export function checkColumns(value: SettingValue): void {
  for (const [list, columns] of entriesOf(value)) within(list, () => checkNames(columns))
}

/** Throws BAD_INPUT where a view has a part that views do not have, or one of the wrong kind. */
export function checkViews(value: SettingValue): void {
  for (const [name, view] of entriesOf(value))
    within(name, () => {
      for (const [part, given] of entriesOf(view)) {
        checkName(part, [...VIEW_TEXTS, 'columns'], 'part of a view')
        within(part, () => (part === 'columns' ? checkNames(given) : void textOf(given)))
      }
    })
}

function entriesOf(value: unknown): [string, unknown][] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value)
  throw bad('It must be names with their values, in braces.')
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  throw bad(`${JSON.stringify(value)} is no text in quotes.`)
}

function checkNames(value: unknown): void {
  if (!Array.isArray(value) || value.length === 0) throw bad('It must be a list of columns, in brackets.')
  value.forEach(textOf)
}

function checkName(name: string, known: readonly string[], what: string): void {
  if (known.includes(name)) return
  const guess = closest(name, known)
  throw bad(
    `There is no ${what} "${name}".`,
    guess === undefined ? `There are: ${known.join(', ')}.` : `Did you mean ${guess}?`,
  )
}

/** Says of which entry a fault is. */
function within(name: string, check: () => unknown): void {
  try {
    check()
  } catch (error) {
    if (!(error instanceof CrmError)) throw error
    throw bad(`${name}: ${error.message}`, error.hint)
  }
}

function bad(sentence: string, hint?: string): CrmError {
  return new CrmError('BAD_INPUT', sentence, hint === undefined ? {} : {hint})
}
