import {namePartsOf, similarGiven} from './names.ts'
import type {Random} from './random.ts'

/** A way in which a clerk writes something down otherwise: what it is called, how often it happens, and what comes of it. */
export interface Spoil {
  how: string
  share: number
  spoil: (text: string, random: Random) => string
}

const TRADITIONAL: Readonly<Record<string, string>> = Object.fromEntries(
  '张張 陈陳 刘劉 赵趙 吴吳 孙孫 罗羅 郑鄭 谢謝 许許 韩韓 冯馮 邓鄧 马馬 杨楊 黄黃 肖蕭 蒋蔣'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
)

/** Names: as they are, typed wrong, in pinyin in either order, in another script or width, with blanks. */
export const NAME_SPOILS: readonly Spoil[] = [
  {how: '', share: 36, spoil: (name) => name},
  {how: 'typo-name', share: 14, spoil: mistyped},
  {
    how: 'pinyin',
    share: 14,
    spoil: (name) => latinName(name, ([surname, given]) => `${capital(surname)} ${capital(given)}`),
  },
  {
    how: 'swapped-name',
    share: 9,
    spoil: (name) => latinName(name, ([surname, given]) => `${capital(given)} ${capital(surname)}`),
  },
  {how: 'pinyin', share: 5, spoil: (name) => latinName(name, (parts) => parts.join(''))},
  {how: 'traditional', share: 8, spoil: (name) => (TRADITIONAL[name.charAt(0)] ?? name.charAt(0)) + name.slice(1)},
  {how: 'full-width', share: 8, spoil: (name) => fullWidth(name.length < 4 ? [...name].join(' ') : name)},
  {how: 'title', share: 6, spoil: titled},
]

/** Phones: in another form of the same number, mistyped, hidden in part, left out. */
export const PHONE_SPOILS: readonly Spoil[] = [
  {how: 'same-phone', share: 8, spoil: (phone) => `+86 ${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`},
  {how: 'full-width-phone', share: 6, spoil: fullWidth},
  {how: 'typo-phone', share: 24, spoil: slipped},
  {how: 'masked-phone', share: 14, spoil: (phone) => `${phone.slice(0, 3)}****${phone.slice(7)}`},
  {how: 'new-phone', share: 24, spoil: () => NEW},
  {how: 'no-phone', share: 24, spoil: () => ''},
]

/** Stands for another number of the same person. */
export const NEW = 'new'

export const BIRTHDAY_SPOILS: readonly Spoil[] = [
  {how: '', share: 68, spoil: (birthday) => birthday},
  {how: 'no-birthday', share: 20, spoil: () => ''},
  {how: 'typo-birthday', share: 7, spoil: (birthday, random) => `19${60 + random.below(40)}${birthday.slice(4)}`},
  {how: 'swapped-birthday', share: 5, spoil: swappedDay},
]

export const ADDRESS_SPOILS: readonly Spoil[] = [
  {how: '', share: 40, spoil: (address) => address},
  {how: 'short-address', share: 16, spoil: (address) => address.replace(/^.*?区/, '')},
  {how: 'full-width-address', share: 8, spoil: fullWidth},
  {how: 'moved', share: 14, spoil: () => NEW},
  {how: 'no-address', share: 22, spoil: () => ''},
]

export function spoilOf(spoils: readonly Spoil[], random: Random): Spoil {
  let draw = random.unit() * spoils.reduce((sum, {share}) => sum + share, 0)
  return spoils.find(({share}) => (draw -= share) < 0) ?? (spoils[0] as Spoil)
}

function mistyped(name: string, random: Random): string {
  const parts = namePartsOf(name)
  const draw = random.below(1000)
  if (parts && /\p{Script=Han}/u.test(name)) return parts.surname + similarGiven(parts.given, draw)
  const at = 1 + (draw % Math.max(1, name.length - 2))
  return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2)
}

function latinName(name: string, write: (parts: readonly [string, string]) => string): string {
  const parts = namePartsOf(name)
  return parts ? write(parts.latin) : name
}

function titled(name: string, random: Random): string {
  const parts = namePartsOf(name)
  return parts && /\p{Script=Han}/u.test(name) ? `${parts.surname}${random.unit() < 0.6 ? '女士' : '先生'}` : name
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** One digit pressed beside the right one. */
function slipped(phone: string, random: Random): string {
  const at = 4 + random.below(Math.max(1, phone.length - 4))
  return phone.slice(0, at) + String((Number(phone.charAt(at)) + 1 + random.below(8)) % 10) + phone.slice(at + 1)
}

function swappedDay(birthday: string): string {
  const [year, month, day] = birthday.split('-')
  return Number(day) <= 12 ? `${year}-${day}-${month}` : birthday
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
}

/** Which of what tells people apart is on record of somebody. */
interface KnownFields {
  phone: boolean
  birthday: boolean
  address: boolean
}

/** Whether enough is left to tell who it is: two of phone, birthday and address, or what there is of them. */
export function canBeTold(known: KnownFields, how: readonly string[]): boolean {
  const lost = (...spoils: string[]): boolean => spoils.some((spoil) => how.includes(spoil))
  const left = [
    known.phone && !lost('new-phone', 'no-phone'),
    known.birthday && !lost('no-birthday', 'typo-birthday'),
    known.address && !lost('moved', 'no-address'),
  ]
  return countOf(left) >= Math.min(2, countOf(Object.values(known)))
}

function countOf(flags: readonly boolean[]): number {
  return flags.filter(Boolean).length
}
