import {CrmError} from '../core/error/crm-error.ts'
import {IDENTITY_TYPES} from '../core/identity/identity.ts'
import {RULE_SUBJECTS} from '../core/queue/queue-rule.ts'
import {maskEmail, maskerOf, maskIdentity, maskKey, maskName, maskPhone, maskText, maskWords} from './mask-text.ts'

type Mask = (text: string) => string
type Row = Readonly<Record<string, unknown>>

/** What hides a field, by its name, wherever it stands. */
const FIELDS: Readonly<Record<string, Mask>> = {
  ...{phone: maskPhone, phones: maskPhone, email: maskEmail, emails: maskEmail},
  ...{card: maskKey, cards: maskKey, buyer_id: maskKey, wechat: maskKey, household: maskKey},
  ...{
    names: maskName,
    nickname: maskName,
    customer_name: maskName,
    lead_name: maskName,
    left_name: maskName,
    right_name: maskName,
  },
  ...{first_name: maskName, middle_name: maskName, last_name: maskName, given: maskName, surname: maskName},
  ...{
    address: maskWords,
    note: maskWords,
    manual_why: maskWords,
    detail: maskWords,
    subject: maskSubject,
    resolution: maskWords,
    proof: maskWords,
    cells: maskWords,
  },
  ...{wishes: maskWords, wish: maskWords, photos: maskWords},
  ...{evidence: maskLoose, others: maskLoose, summary: maskSummary},
}

/** Fields that hold a name of whoever the row is about, and something harmless in rows about things. */
const OF_PEOPLE: Readonly<Record<string, Mask>> = {name: maskName, text: maskName, title: maskWords, who: maskWho}

const PERSONAL = ['phone', 'email', 'nickname', 'gender', 'birthday']

/** In a row about a field (`{field: 'name', value: ...}`): what holds values of that field. */
const VALUES = new Set(['value', 'values', 'left', 'right', 'lost', 'before', 'after'])

/**
 * A copy of a result that does not say who somebody is: names, phones, e-mails, other identities, addresses and free
 * text are masked by the field they stand in, and phones and e-mails in any other text. What is no plain data is left
 * as it is. `onCopy` hears of each object and its copy.
 */
export function maskValue<T>(value: T, onCopy?: OnCopy): T {
  return masked(value, {mask: maskLoose, onCopy}) as T
}

/** An error that does not say who somebody is. What the user typed is masked only where it is a phone or an e-mail. */
export function maskError({code, message, hint, place, candidates, cause}: CrmError): CrmError {
  return new CrmError(code, maskText(message.replace(NAMED, maskNamed)), {
    cause,
    candidates: candidates.map(maskCandidate),
    ...(hint === undefined ? {} : {hint: maskText(hint)}),
    ...(place === undefined ? {} : {place: maskValue(place)}),
  })
}

type OnCopy = (copy: object, original: object) => void

interface Masking {
  /** What hides texts that stand here. */
  mask: Mask
  /** What hides the values of the field that the row above is about. */
  about?: Mask | undefined
  onCopy: OnCopy | undefined
}

function masked(value: unknown, masking: Masking): unknown {
  if (typeof value === 'string') return masking.mask(value)
  if (Array.isArray(value)) return value.map((item) => masked(item, masking))
  if (!isPlain(value)) return value
  const copy = maskedRow(value, masking)
  masking.onCopy?.(copy, value)
  return copy
}

function maskedRow(row: Row, {about: above, onCopy}: Masking): Row {
  const about = maskOfField(row['field']) ?? above
  const isPerson = isOfPerson(row)
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      if (key === 'columns') return [key, value] // headers of a file
      if (key === 'attributes' && isPerson) return [key, maskedAttributes(value)]
      const mask = faultMask(key, row) ?? maskOf(key, {row, about, isPerson})
      return [maskLoose(key), masked(value, {mask, about, onCopy})]
    }),
  )
}

/** What a list said of a lead in columns of its own: nobody knows which of them hold free text. */
function maskedAttributes(value: unknown): unknown {
  if (!isPlain(value)) return value
  const hidden = (one: unknown): unknown => (typeof one === 'string' ? maskWords(one) : one)
  return Object.fromEntries(Object.entries(value).map(([header, one]) => [header, hidden(one)]))
}

function maskOf(key: string, {row, about, isPerson}: {row: Row; about: Mask | undefined; isPerson: boolean}): Mask {
  if (about && VALUES.has(key)) return about
  if (key === 'source' && isOfConsent(row)) return maskWords
  if (key === 'who' && isOfConsent(row)) return maskLoose // who of the shop entered it
  if (key === 'value' && IDENTITY_TYPES.some((type) => type === row['type'])) return maskerOf(row['type'] as string)
  const known = Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined
  return known ?? (isPerson && Object.hasOwn(OF_PEOPLE, key) ? OF_PEOPLE[key] : undefined) ?? maskLoose
}

function maskOfField(field: unknown): Mask | undefined {
  if (typeof field !== 'string') return undefined
  return Object.hasOwn(FIELDS, field) ? FIELDS[field] : field === 'name' ? maskName : undefined
}

/** A cell that could not be read may be anything, and the reason quotes it. */
function faultMask(key: string, {column, value}: Row): Mask | undefined {
  if (typeof column !== 'string' || typeof value !== 'string' || value === '') return undefined
  return key === 'value' || key === 'reason' ? (text) => text.replaceAll(value, maskWords(value)) : undefined
}

/** Of consent the source says in words where and how somebody said so; elsewhere it is a code. */
function isOfConsent({channel, state}: Row): boolean {
  return channel !== undefined && (state === 'granted' || state === 'withdrawn')
}

/** Rows about people have the id of a customer or lead (`C12`, `churn:C12`), or something that only people have. */
function isOfPerson(row: Row): boolean {
  const {id, subject_id, customer_id, lead_id} = row
  if (customer_id !== undefined || lead_id !== undefined || isPersonId(subject_id)) return true
  if (typeof id === 'string') return isPersonId(id)
  return PERSONAL.some((key) => row[key] !== undefined)
}

function isPersonId(id: unknown): boolean {
  return typeof id === 'string' && /(?:^|:)[CL]\d+$/.test(id)
}

/** What somebody complained of is free text; what a rule of the queue is about is a kind of record. */
function maskSubject(subject: string): string {
  return RULE_SUBJECTS.some((kind) => kind === subject) ? subject : maskWords(subject)
}

/** Whom a task is about: a name, or an id where there is none. */
function maskWho(who: string): string {
  return isPersonId(who) ? who : maskName(who)
}

function isPlain(value: unknown): value is Row {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** An identity with its type before it, blanks and all; else what the net over sentences finds. */
function maskLoose(text: string): string {
  return IDENTITY_TYPES.some((type) => text.startsWith(`${type}:`)) ? maskIdentity(text) : maskText(text)
}

/** Older journals name who was added. */
function maskSummary(text: string): string {
  return maskText(text.replace(/\b((?:customer|lead) [CL]\d+) [^,]+/, '$1'))
}

/** Somebody in a sentence: `the customer C12 王伟 already`, `Lead L3 Wei Wang is won`. */
const NAMED = /\b((?:customer|lead) [CL]\d+) (?!(?:is|was|has|already)\b)([^.,;]+?) (is|already)\b/gi

function maskNamed(_: string, who: string, name: string, verb: string): string {
  return `${who} ${maskName(name)} ${verb}`
}

/** `C12 王伟 上海`: the id stays. */
function maskCandidate(text: string): string {
  const person = /^([CL]\d+) (.+)$/.exec(text)
  return person ? `${person[1]} ${maskName(person[2] as string)}` : maskText(text)
}
