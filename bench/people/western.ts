import {createRandom, type Random} from '../../src/core/demo/random.ts'
import type {PeopleOptions, PersonRecord} from './person.ts'
import {GIVEN, PLACES, STREET_KINDS, STREETS, SURNAME_PARTS, SURNAMES} from './western-words.ts'

const FAMILY = 0.1
const DOMAINS = ['gmail.com', 'yahoo.com', 'hotmail.com', 'icloud.com', 'aol.com']
/** What a scanner or a tired reader takes for one another. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  o: '0',
  l: '1',
  i: 'l',
  m: 'rn',
  e: 'c',
  a: 'o',
  n: 'u',
  s: '5',
  '1': '7',
  '3': '8',
  '6': '5',
  '0': '6',
}
const KEYS = 'qwertyuiop asdfghjkl zxcvbnm 1234567890'

/**
 * Customers of an American chain, spoilt in other ways than the Chinese ones: short forms of names, new surnames,
 * initials, words abbreviated, scanned or cut off, several things wrong at once and most fields filled. A tenth live
 * with somebody.
 */
export function westernPeople({records, duplicates, seed}: PeopleOptions): PersonRecord[] {
  const random = createRandom()
  random.seed(seed, 2, 7)
  const count = Math.round(records * (1 - duplicates))
  const list: PersonRecord[] = []
  while (list.length < count) {
    const previous = list.at(-1)
    const person = somebody(list.length, random)
    list.push(previous && random.unit() < FAMILY ? relative(person, previous, random) : person)
  }
  while (list.length < records) list.push(spoilt(list[random.below(count)] as PersonRecord, random))
  return list
    .map((record) => ({record, place: random.unit()}))
    .sort((left, right) => left.place - right.place)
    .map(({record}, index) => ({...withGaps(record, random), id: `C${index + 1}`}))
}

function somebody(person: number, random: Random): PersonRecord {
  const [given] = early(GIVEN, random)
  const surname =
    random.unit() < 0.5 ? early(SURNAMES, random) : SURNAME_PARTS.map((part) => pick(part, random)).join('')
  const [city, region] = early(PLACES, random)
  const [kind] = pick(STREET_KINDS, random)
  const flat = random.unit() < 0.3 ? `, Apt ${1 + random.below(60)}` : ''
  const two = (number: number): string => String(number).padStart(2, '0')
  return {
    id: '',
    person,
    name: `${capital(given)} ${capital(surname)}`,
    gender: GIVEN.findIndex(([name]) => name === given) < 51 ? 'male' : 'female',
    birthday: `${1940 + random.below(65)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`,
    phones: [`+1${200 + random.below(700)}${2_000_000 + random.below(7_999_999)}`],
    emails: [`${given.slice(0, 1 + random.below(4))}.${surname}${person}@${pick(DOMAINS, random)}`],
    cards: [`M${100_000 + person * 7}`],
    address: `${1 + random.below(2_400)} ${capital(early(STREETS, random))} ${capital(kind)}${flat}`,
    city,
    region,
  }
}

function relative(person: PersonRecord, other: PersonRecord, random: Random): PersonRecord {
  const {address, city, region, phones} = other
  const surname = (other.name as string).split(' ').at(-1) as string
  const name = random.unit() < 0.8 ? `${(person.name as string).split(' ')[0]} ${surname}` : person.name
  return {...person, name, address, city, region, phones: random.unit() < 0.6 ? phones : person.phones}
}

type Field = 'name' | 'birthday' | 'address' | 'city' | 'phones' | 'emails' | 'cards'
type Spoil = (record: PersonRecord, random: Random) => Partial<PersonRecord>

const SPOILS: readonly (readonly [field: Field, spoil: Spoil])[] = [
  ['name', (record, random) => ({name: noisy(record.name as string, random)})],
  ['name', (record, random) => ({name: noisy(record.name as string, random)})],
  ['name', ({name}) => ({name: (name as string).replace(/^(\w)\w+/, '$1.')})],
  ['name', ({name}) => ({name: (name as string).replace(/^\w+/, (given) => capital(shortOf(given)))})],
  ['name', ({name}) => ({name: (name as string).split(' ').reverse().join(', ')})],
  ['name', ({name}, random) => ({name: `${(name as string).split(' ')[0]} ${capital(early(SURNAMES, random))}`})],
  ['birthday', ({birthday}, random) => ({birthday: noisyDigits(birthday as string, random)})],
  ['birthday', ({birthday}) => ({birthday: (birthday as string).replace(/-(\d\d)-(\d\d)$/, '-$2-$1')})],
  ['birthday', () => ({birthday: '1900-01-01'})],
  ['address', (record, random) => ({address: noisy(record.address as string, random)})],
  ['address', ({address}) => ({address: abbreviated(address as string)})],
  ['address', ({address}) => ({address: (address as string).slice(0, 14)})],
  ['address', (_, random) => somewhereElse(random)],
  ['city', (record, random) => ({city: noisy(record.city as string, random)})],
  ['phones', ({phones: [phone = '']}, random) => ({phones: [noisyDigits(phone, random)]})],
  ['phones', (_, random) => ({phones: somebody(0, random).phones})],
  ['emails', ({emails: [email = '']}, random) => ({emails: [noisy(email, random)]})],
  ['emails', ({emails: [email = '']}, random) => ({emails: [email.replace(/@.*/, `@${pick(DOMAINS, random)}`)]})],
  ['emails', () => ({emails: []})],
  ['cards', () => ({cards: []})],
]

/** Two to four fields spoilt, each once. */
function spoilt(record: PersonRecord, random: Random): PersonRecord {
  const done = new Set<Field>()
  let copy: PersonRecord = {...record}
  const times = 2 + random.below(3)
  while (done.size < times) {
    const [field, spoil] = pick(SPOILS, random)
    if (done.has(field)) continue
    done.add(field)
    copy = {...copy, ...spoil(copy, random)}
  }
  return copy
}

/** Gaps come last, in every record. */
function withGaps(record: PersonRecord, random: Random): PersonRecord {
  const gap = (share: number): boolean => random.unit() < share
  return {
    ...record,
    gender: gap(0.3) ? undefined : record.gender,
    birthday: gap(0.25) ? undefined : record.birthday,
    phones: gap(0.15) ? [] : record.phones,
    emails: gap(0.3) ? [] : record.emails,
    cards: gap(0.7) ? [] : record.cards,
    address: gap(0.2) ? undefined : record.address,
    city: gap(0.05) ? undefined : record.city,
  }
}

function somewhereElse(random: Random): Partial<PersonRecord> {
  const {address, city, region} = somebody(0, random)
  return {address, city, region}
}

/** One or two letters hit beside the key, taken for another, doubled or lost. */
function noisy(text: string, random: Random): string {
  let noisyText = text
  for (let times = 1 + random.below(2); times > 0; times--) {
    const at = 1 + random.below(Math.max(1, noisyText.length - 1))
    const letter = noisyText.charAt(at).toLowerCase()
    const beside = KEYS.charAt(KEYS.indexOf(letter) + 1).trim() || letter
    const instead = pick([beside, LOOK_ALIKE[letter] ?? beside, letter + letter, ''], random)
    noisyText = noisyText.slice(0, at) + instead + noisyText.slice(at + 1)
  }
  return noisyText
}

function noisyDigits(text: string, random: Random): string {
  const at = text.length - 1 - random.below(6)
  return /\d/.test(text.charAt(at)) ? text.slice(0, at) + random.below(10) + text.slice(at + 1) : text
}

function abbreviated(address: string): string {
  return STREET_KINDS.reduce(
    (text, [word, short]) => text.replace(capital(word), `${capital(short)}.`),
    address,
  ).replace(', Apt ', ' #')
}

function shortOf(given: string): string {
  return GIVEN.find(([name]) => name === given.toLowerCase())?.[1] || given
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[random.below(list.length)] as T
}

function early<T>(list: readonly T[], random: Random): T {
  return list[Math.min(random.below(list.length), random.below(list.length))] as T
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
