import {Converter} from 'opencc-js/cn2t'
import {pinyin} from 'pinyin-pro'
import {createRandom, type Random} from '../../src/core/demo/random.ts'
import {CITIES, ESTATES, FEMALE, MALE, PLACE_NAMES, SURNAMES} from './chinese-words.ts'
import type {PeopleOptions, PersonRecord} from './person.ts'

interface Person {
  number: number
  surname: string
  given: string
  gender: 'female' | 'male'
  birthday: string
  phone: string
  email: string
  card: string
  home: Home
}

interface Home {
  region: string
  city: string
  address: string
}

const HOUSEHOLD = 0.06
const SHOP_RECORDS = 5_000
const SHOP_PHONE = '+8657188000000'
const DOMAINS = ['qq.com', '163.com', '126.com', 'gmail.com', 'sina.com', 'outlook.com']
const toTraditional = Converter({from: 'cn', to: 't'})

/**
 * Customers of a Chinese chain with planted duplicates. Some live with another customer, sharing phone, address and
 * perhaps surname; a shop put its own phone into many records (at most a fortieth).
 */
export function chinesePeople({records, duplicates, seed}: PeopleOptions): PersonRecord[] {
  const random = createRandom()
  random.seed(seed, 1, 1)
  const count = Math.round(records * (1 - duplicates))
  const people: Person[] = []
  while (people.length < count) {
    const previous = people.at(-1)
    const person = somebody(people.length, random)
    people.push(previous && random.unit() < HOUSEHOLD ? relative(person, previous, random) : person)
  }
  const list = people.map((person) => recordOf(person, random))
  while (list.length < records) {
    const person = people[random.below(count)] as Person
    const record = corrupt(person, random)
    if (canBeTold(record, list[person.number] as PersonRecord)) list.push(record)
  }
  const every = Math.ceil(records / Math.min(SHOP_RECORDS, Math.max(1, records / 40)))
  list.forEach((record, index) => {
    if (index % every === 0) record.phones.push(SHOP_PHONE)
  })
  return shuffled(list, random).map((record, index) => ({...record, id: `C${index + 1}`}))
}

function somebody(number: number, random: Random): Person {
  const gender = random.unit() < 0.6 ? 'female' : 'male'
  const surname = weighted(SURNAMES, random).text
  const characters = gender === 'female' ? FEMALE : MALE
  const given = random.unit() < 0.3 ? early(characters, random) : early(characters, random) + early(characters, random)
  const latin = pinyinOf(surname) + pinyinOf(given)
  return {
    number,
    surname,
    given,
    gender,
    birthday: dayBetween(1945, 2006, random),
    phone: `+861${pick(['38', '39', '86', '50', '58', '77', '35', '51'], random)}${digits(8, random)}`,
    email: `${latin}${random.unit() < 0.7 ? number % 10_000 : number}@${pick(DOMAINS, random)}`,
    card: `8${digits(9, random)}`,
    home: home(random),
  }
}

/** Spouse, child or parent: the same phone and home. */
function relative(person: Person, other: Person, random: Random): Person {
  const surname = random.unit() < 0.6 ? other.surname : person.surname
  return {...person, surname, phone: random.unit() < 0.7 ? other.phone : person.phone, home: other.home}
}

function recordOf(person: Person, random: Random): PersonRecord {
  const {number, surname, given, gender, birthday, phone, email, card, home: at} = person
  const known = <T>(share: number, value: T): T | undefined => (random.unit() < share ? value : undefined)
  return {
    id: '',
    person: number,
    name: known(0.97, surname + given),
    gender: known(0.75, gender),
    birthday: known(0.65, birthday),
    phones: [known(0.9, phone)].filter((value) => value !== undefined),
    emails: [known(0.45, email)].filter((value) => value !== undefined),
    cards: [known(0.4, card)].filter((value) => value !== undefined),
    address: known(0.65, at.address),
    city: known(0.85, at.city),
    region: known(0.8, at.region),
  }
}

type Corruption = (record: PersonRecord, person: Person, random: Random) => void

/** What happens between one system and the next. */
const CORRUPTIONS: readonly (readonly [share: number, corruption: Corruption])[] = [
  [12, (record, {surname, given}) => (record.name = `${capital(pinyinOf(surname))} ${capital(pinyinOf(given))}`)],
  [6, (record, {surname, given}) => (record.name = `${capital(pinyinOf(given))} ${capital(pinyinOf(surname))}`)],
  [4, (record, {surname, given}) => (record.name = pinyinOf(surname) + pinyinOf(given))],
  [10, (record) => (record.name = toTraditional(record.name ?? '') || undefined)],
  [8, (record, person, random) => (record.name = person.surname + misheard(person.given, random))],
  [6, (record, {surname, gender}) => (record.name = surname + (gender === 'female' ? '女士' : '先生'))],
  [5, (record, {surname}) => (record.name = `${surname}**`)],
  [12, (record, _, random) => (record.phones = [`+861${pick(['38', '59', '87'], random)}${digits(8, random)}`])],
  [12, (record, {phone}) => (record.phones = [`${phone.slice(3, 6)}******${phone.slice(-2)}`])],
  [6, (record, {phone}) => (record.phones = [`${phone.slice(3, 6)}****${phone.slice(-4)}`])],
  [6, (record, {phone}, random) => (record.phones = [slipped(phone, random)])],
  [10, (record, _, random) => Object.assign(record, home(random))],
  [8, (record, {home: at}) => (record.address = fullWidth(at.address))],
  [6, (record, {home: at}) => (record.address = at.address.replace(/^.*?区/, ''))],
  [6, (record, {home: at}, random) => (record.address = slipped(at.address, random))],
  [4, (record, {birthday}) => (record.birthday = birthday.replace(/-(\d\d)-(\d\d)$/, '-$2-$1'))],
  [5, (record, {birthday}, random) => (record.birthday = slipped(birthday, random))],
  [4, (record, {birthday}) => (record.birthday = birthday.replace(/^\d{4}/, '-'))],
  [8, (record, {email}, random) => (record.emails = [email.replace(/@.*/, `@${pick(DOMAINS, random)}`)])],
  [8, (record) => (record.emails = [])],
  [8, (record) => (record.birthday = undefined)],
]

/** Another record of a person: fields missing anew, and one to three things gone wrong. */
function corrupt(person: Person, random: Random): PersonRecord {
  const record = recordOf(person, random)
  const times = 1 + random.below(3)
  for (let time = 0; time < times; time++) {
    weighted(
      CORRUPTIONS.map(([share, apply]) => ({share, apply})),
      random,
    ).apply(record, person, random)
  }
  return record
}

/** Whether a patient clerk could tell that two records are one person: at least two things of one's own in common. */
function canBeTold(left: PersonRecord, right: PersonRecord): boolean {
  const tail = (phone: string | undefined): string => phone?.slice(-2) ?? '?'
  const inCommon = [
    left.name !== undefined && right.name !== undefined && !/[*女先]/.test(left.name),
    left.birthday !== undefined && right.birthday !== undefined,
    tail(left.phones[0]) === tail(right.phones[0]),
    left.emails[0]?.split('@')[0] === (right.emails[0] ?? '?').split('@')[0],
    left.cards[0] === (right.cards[0] ?? '?'),
    left.address !== undefined && left.city !== undefined && left.address.slice(-5) === right.address?.slice(-5),
  ]
  return inCommon.filter(Boolean).length > 1
}

function home(random: Random): Home {
  const {region, city, districts} = weighted(CITIES, random)
  const street = early(PLACE_NAMES, random) + early(PLACE_NAMES, random)
  const estate =
    random.unit() < 0.5 ? early(PLACE_NAMES, random) + early(PLACE_NAMES, random) + pick(ESTATES, random) : ''
  const house = `${1 + random.below(600)}号`
  const flat = random.unit() < 0.8 ? `${1 + random.below(40)}幢${1 + random.below(30)}0${1 + random.below(6)}室` : ''
  return {region, city, address: `${region}省${city}市${pick(districts, random)}区${street}路${house}${estate}${flat}`}
}

/** One character of a given name written as another that sounds the same, or any other. */
function misheard(given: string, random: Random): string {
  const at = random.below(given.length)
  const sound = pinyinOf(given.charAt(at))
  const alike = [...FEMALE, ...MALE].filter((character) => pinyinOf(character) === sound && character !== given[at])
  return given.slice(0, at) + (alike.length > 0 ? pick(alike, random) : pick(MALE, random)) + given.slice(at + 1)
}

/** One digit or letter wrong, lost, or in the wrong order. */
function slipped(text: string, random: Random): string {
  const places = [...text.matchAll(/[\d\p{L}]/gu)].map(({index}) => index).slice(3)
  const at = pick(places, random)
  const kind = random.below(3)
  if (kind === 0) return text.slice(0, at) + String(random.below(10)) + text.slice(at + 1)
  if (kind === 1 && !/^\d{4}-|^\+/.test(text)) return text.slice(0, at) + text.slice(at + 1)
  return text.slice(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.slice(at + 1)
}

const sounds = new Map<string, string>()
function pinyinOf(text: string): string {
  const known = sounds.get(text)
  if (known !== undefined) return known
  const sound = pinyin(text, {toneType: 'none', type: 'array', surname: 'head', v: true}).join('')
  sounds.set(text, sound)
  return sound
}

function dayBetween(first: number, last: number, random: Random): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${first + random.below(last - first + 1)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function digits(count: number, random: Random): string {
  return Array.from({length: count}, () => random.below(10)).join('')
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[random.below(list.length)] as T
}

/** Earlier ones more often, in a straight line. */
function early<T>(list: readonly T[], random: Random): T {
  return list[Math.min(random.below(list.length), random.below(list.length))] as T
}

function weighted<T extends {share: number}>(list: readonly T[], random: Random): T {
  let rest = random.unit() * list.reduce((sum, {share}) => sum + share, 0)
  return list.find(({share}) => (rest -= share) < 0) ?? (list[0] as T)
}

function shuffled<T>(list: T[], random: Random): T[] {
  for (let at = list.length - 1; at > 0; at--) {
    const other = random.below(at + 1)
    ;[list[at], list[other]] = [list[other] as T, list[at] as T]
  }
  return list
}
