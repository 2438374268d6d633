import type {Liquid} from 'liquidjs'
import {CrmError} from '../error/crm-error.ts'
import {closest} from '../text/closest.ts'
import {dayOf, parseDay, textOfDay} from '../time/day.ts'
import type {TextLanguage} from './template.ts'

/** What a text may be made of, by name; a value that is not there is not known. */
export type TextValues = Readonly<Record<string, unknown>>

export interface Filling {
  /** The template's name, for what is said of it. */
  name: string
  text: string
  language: TextLanguage
  /** Decimals of money. */
  digits: number
}

/** Far above what any message is, and little enough that a loop without end is none. */
const LIMITS = {parseLimit: 50_000, renderLimit: 5000, memoryLimit: 1_000_000}
const LONGEST = 20_000

/**
 * Fills a template in Liquid. It reads no file and sees nothing but the values; text comes as it is, without escapes of
 * HTML. Throws BAD_INPUT for a template that cannot be read, for a name that is none of `known`, with the nearest, and for
 * a value that is not known of the customer and has no `default`.
 */
export async function fillTemplate(
  filling: Filling,
  {values, known}: {values: TextValues; known: readonly string[]},
): Promise<string> {
  const liquid = await engineFor(filling)
  refuseUnknown(filling.name, namesIn(liquid, filling), known)
  const told = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null))
  const text = rendered(liquid, filling, told)
  if (text.length <= LONGEST) return tidied(text)
  throw new CrmError('BAD_INPUT', `The template ${filling.name} makes a text of ${text.length} characters.`, {
    hint: `Nothing longer than ${LONGEST} is made.`,
  })
}

/** The names that a template asks for. Throws BAD_INPUT when it cannot be read. */
export async function templateNames(filling: Filling): Promise<string[]> {
  return namesIn(await engineFor(filling), filling)
}

async function engineFor({language, digits}: Filling): Promise<Liquid> {
  const {Liquid} = await import('liquidjs')
  const safety = {templates: {}, ownPropertyOnly: true, strictVariables: true, strictFilters: true, lenientIf: true}
  const liquid = new Liquid({...safety, ...LIMITS})
  liquid.registerFilter('date', (value: unknown) => dateWords(String(value), language))
  liquid.registerFilter('money', (value: unknown) => (typeof value === 'number' ? value.toFixed(digits) : value))
  return liquid
}

function namesIn(liquid: Liquid, {name, text}: Filling): string[] {
  try {
    return liquid.globalVariablesSync(text)
  } catch (error) {
    throw unreadable(name, error as Error)
  }
}

function refuseUnknown(name: string, asked: readonly string[], known: readonly string[]): void {
  const stray = asked.find((one) => !known.includes(one))
  if (stray === undefined) return
  const guess = closest(stray, known)
  const given = `give it with --set ${stray}=...`
  throw new CrmError('BAD_INPUT', `The template ${name} asks for "${stray}", and there is no such field.`, {
    hint: guess === undefined ? `See \`patron profile fields\`, or ${given}.` : `Did you mean ${guess}? Else ${given}.`,
  })
}

function rendered(liquid: Liquid, {name, text}: Filling, values: TextValues): string {
  try {
    return String(liquid.parseAndRenderSync(text, values))
  } catch (error) {
    const [, field] = /undefined variable: ([\w.]+)/.exec((error as Error).message) ?? []
    if (field === undefined) throw unreadable(name, error as Error)
    throw new CrmError('BAD_INPUT', `The template ${name} asks for "${field}", which is not known of this customer.`, {
      hint: `Give it with --set ${field}=..., or write {{ ${field} | default: "..." }} in the template.`,
    })
  }
}

function unreadable(name: string, {message}: Error): CrmError {
  const [first = ''] = message.split('\n')
  return new CrmError('BAD_INPUT', `The template ${name} cannot be read: ${first}.`, {
    hint: 'Fields stand in {{ }}, conditions in {% if %} ... {% endif %}, as Liquid has them.',
  })
}

/** Without blanks twice or at the ends, and without what a terminal would take for an order. */
function tidied(text: string): string {
  return text
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim()
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** A day as people write it, without the year: `5 July`, `7月5日`. What is no day stays as it is. */
function dateWords(text: string, language: TextLanguage): string {
  const day = parseDay(text.slice(0, 10))
  if (day === undefined) return text
  const [, month, date] = textOfDay(dayOf(text)).split('-').map(Number) as [number, number, number]
  return language === 'zh' ? `${month}月${date}日` : `${date} ${MONTHS[month - 1]}`
}
