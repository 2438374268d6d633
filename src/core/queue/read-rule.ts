import {CrmError} from '../error/crm-error.ts'
import {SETTING_KEYS} from '../setting/settings.ts'
import {closest} from '../text/closest.ts'
import {type QueueRule, RULE_OWNERS, RULE_SUBJECTS, type RuleWords} from './queue-rule.ts'

/** The fields of a rule, in the order in which files have them. */
export const RULE_FIELDS = [
  ...(['id', 'subject', 'when', 'occasion', 'due', 'stake', 'chance', 'weight', 'marketing', 'owner'] as const),
  ...(['escalates', 'why', 'say'] as const),
] as const satisfies readonly (keyof QueueRule)[]

type Values = Readonly<Record<string, unknown>>

/**
 * A rule from what a file says, or what of one it says: fields that are absent stay so. Throws BAD_INPUT naming the rule,
 * the field and what it can be; whether the fields that it names exist is seen when it is compiled.
 */
export function readRule(given: unknown): Partial<QueueRule> & {id: string} {
  if (!isObject(given)) throw fault('A rule', 'a list of fields with an id', given)
  const id = given['id']
  if (typeof id !== 'string' || !/^[a-z0-9][a-z0-9-]*$/.test(id)) {
    throw fault('The id of a rule', 'small letters, digits and hyphens, e.g. milk-is-due', id)
  }
  const stray = Object.keys(given).find((field) => !RULE_FIELDS.some((known) => known === field))
  if (stray !== undefined) throw unknownField(id, stray)
  const rule: Record<string, unknown> = {id}
  for (const [field, value] of Object.entries(given)) {
    if (field !== 'id')
      rule[field] = READERS[field as Exclude<(typeof RULE_FIELDS)[number], 'id'>](value, `${id}: ${field}`)
  }
  return rule as Partial<QueueRule> & {id: string}
}

/** A rule that lacks nothing. Throws BAD_INPUT naming what is missing. */
export function wholeRule(rule: Partial<QueueRule> & {id: string}): QueueRule {
  const {chance = 0.1, weight = 1, occasion = [], ...rest} = rule
  const missing = (['subject', 'when', 'due', 'stake', 'why', 'say'] as const).filter(
    (field) => rest[field] === undefined,
  )
  if (missing.length === 0) return {...rest, chance, weight, occasion} as QueueRule
  throw new CrmError('BAD_INPUT', `The rule ${rule.id} lacks ${missing.join(', ')}.`, {
    hint: '`patron queue rule show win-back` shows a whole one.',
  })
}

type Reader = (value: unknown, where: string) => unknown

const READERS: Readonly<Record<Exclude<(typeof RULE_FIELDS)[number], 'id'>, Reader>> = {
  subject: (value, where) => member(RULE_SUBJECTS, value, where),
  when: text,
  occasion: (value, where) => {
    if (Array.isArray(value) && value.every((field) => typeof field === 'string')) return value
    throw fault(where, 'a list of fields', value)
  },
  due: readDue,
  stake: text,
  chance: (value, where) => {
    if (typeof value === 'string' || (typeof value === 'number' && value >= 0 && value <= 1)) return value
    throw fault(where, 'a share between 0 and 1, or a field', value)
  },
  weight: (value, where) => {
    if (typeof value === 'number' && value > 0) return value
    throw fault(where, 'a number above 0', value)
  },
  marketing: yesOrNo,
  owner: (value, where) => member(RULE_OWNERS, value, where),
  escalates: yesOrNo,
  why: words,
  say: words,
}

function readDue(value: unknown, where: string): QueueRule['due'] {
  const {hours, from} = isObject(value) ? value : {}
  const isSetting = SETTING_KEYS.some((key) => key === hours)
  const isFrom = from === undefined || typeof from === 'string'
  if (isFrom && ((typeof hours === 'number' && hours >= 0) || isSetting)) return {from, hours: hours as number | string}
  throw fault(where, 'hours (and the field that they count from), e.g. {from: last_order, hours: 48}', value)
}

function member(choices: readonly string[], value: unknown, where: string): string {
  if (choices.some((choice) => choice === value)) return value as string
  throw fault(where, `one of ${choices.join(', ')}`, value)
}

function text(value: unknown, where: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value
  throw fault(where, 'a text', value)
}

function yesOrNo(value: unknown, where: string): boolean {
  if (typeof value === 'boolean') return value
  throw fault(where, 'true or false', value)
}

/** Words in both languages; a plain text is both. */
function words(value: unknown, where: string): RuleWords {
  if (typeof value === 'string') return {en: value, zh: value}
  const {en, zh} = isObject(value) ? value : {}
  const [first] = [en, zh].filter((said): said is string => typeof said === 'string')
  if (first === undefined) throw fault(where, 'a text, or one for en and one for zh', value)
  return {en: typeof en === 'string' ? en : first, zh: typeof zh === 'string' ? zh : first}
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fault(where: string, wanted: string, value: unknown): CrmError {
  return new CrmError('BAD_INPUT', `${where} has to be ${wanted}; it is ${JSON.stringify(value) ?? 'absent'}.`, {
    hint: '`patron queue rule show win-back` shows a rule; `patron queue rule export` writes all of them.',
  })
}

function unknownField(id: string, field: string): CrmError {
  const guess = closest(field, RULE_FIELDS)
  return new CrmError('BAD_INPUT', `The rule ${id} has a field "${field}", which rules do not have.`, {
    hint: guess === undefined ? `Fields: ${RULE_FIELDS.join(', ')}.` : `Did you mean ${guess}?`,
  })
}
