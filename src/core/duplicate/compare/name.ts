import {type Align, nameAligner} from '../name/align-names.ts'
import {nameRarity, wordBearers} from '../name/name-rarity.ts'
import {type NameTable, NO_NAME} from '../name/name-table.ts'
import {wordRelation} from '../name/word-relation.ts'
import type {PersonColumns} from '../people.ts'
import {isOneSlip} from '../text/one-slip.ts'
import {type NumberRows, rowOf} from '../text/number-rows.ts'
import {memoisePairs} from '../text/pair-memo.ts'
import {type Comparison, type LevelSpec, MISSING} from './comparison.ts'

const LEVELS = [
  MISSING,
  // The same parts in any order, or run together.
  {name: 'agree', personal: true, family: true, valued: true},
  // Written otherwise, sounds the same: 王芳, Wang Fang, 王方.
  {name: 'sound', personal: true, family: true, valued: true},
  // A slip in one part or several.
  {name: 'close', personal: true, family: true, valued: true},
  // One has only parts, initials or short forms of the other.
  {name: 'contained', valued: true},
  // The rest agrees, and what differs is near but a name of its own.
  {name: 'similar', contradicts: true, valued: true},
  {name: 'surname', family: true, contradicts: true, valued: true},
  {name: 'given', personal: true, contradicts: true, valued: true},
  {name: 'disagree', contradicts: true},
] as const satisfies readonly LevelSpec[]
const LEVEL = {missing: 0, agree: 1, sound: 2, close: 3, contained: 4, similar: 5, surname: 6, given: 7, disagree: 8}

/** Names by their parts in any order, by spelling and by sound. */
export function nameComparison(people: PersonColumns, names: NameTable): Comparison {
  const {nameOf} = names
  const align = nameAligner(names.parts, wordRelation(names, wordBearers(names)))
  const rarity = rarityBetween(names, align)
  const compare = memoisePairs((left, right) => levelBetween(names, align, [left, right]), 20)
  const shown = (row: number): string | undefined =>
    people.name[row] ?? ([people.given?.[row], people.surname?.[row]].filter(Boolean).join(' ') || undefined)
  return {
    field: 'name',
    levels: LEVELS,
    compare(left, right) {
      const a = nameOf[left] as number
      const b = nameOf[right] as number
      if (a === NO_NAME || b === NO_NAME) return LEVEL.missing
      return a === b ? LEVEL.agree : compare(a, b)
    },
    rarity: (left, right, level) => rarity(nameOf[left] as number, nameOf[right] as number, level),
    shown: (left, right) => [shown(left), shown(right)],
  }
}

function levelBetween(names: NameTable, align: Align, [left, right]: [number, number]): number {
  if (names.bag[left] === names.bag[right]) return LEVEL.agree
  if (sharedForm(names.forms, left, right) >= 0) {
    return isSpelt(names, left) && isSpelt(names, right) ? LEVEL.agree : LEVEL.sound
  }
  const {sure, slips, parts, similar, leftOver, rightOver, leftAt, rightAt} = align(left, right)
  if (leftOver > 0 && rightOver > 0 && isRunTogether(names, left, right)) return LEVEL.close
  if (sure + slips === 0) return LEVEL.disagree
  if (leftOver > 0 && rightOver > 0) {
    return agreesBySurname(names, [left, leftAt], [right, rightAt]) ? LEVEL.surname : LEVEL.given
  }
  if (similar > 0) return LEVEL.similar
  if (parts > 0 || leftOver + rightOver > 0) return LEVEL.contained
  return slips > 0 ? LEVEL.close : LEVEL.sound
}

/** Where it is not known which part is the surname, the one that agrees is taken for it, as in a family. */
function agreesBySurname({surnameAt}: NameTable, left: [number, number], right: [number, number]): boolean {
  const known = [left, right].filter(([name]) => (surnameAt[name] as number) >= 0)
  return known.length === 0 || known.some(([name, at]) => surnameAt[name] === at)
}

/** Blanks in the wrong place part a name otherwise than its bearer does: "Wangfan g" for Wang Fang. */
function isRunTogether(names: NameTable, left: number, right: number): boolean {
  const {parts, forms, formTexts} = names
  if (rowOf(parts, left).length === rowOf(parts, right).length) return false
  if (!isSpelt(names, left) || !isSpelt(names, right)) return false
  return rowOf(forms, left).some((form) =>
    rowOf(forms, right).some((other) => isOneSlip(formTexts[form] as string, formTexts[other] as string)),
  )
}

function isSpelt({parts, sound}: NameTable, name: number): boolean {
  for (let at = parts.start[name] as number; at < (parts.start[name + 1] as number); at++) {
    const word = parts.values[at] as number
    if (sound[word] !== word) return false
  }
  return true
}

function sharedForm({start, values}: NumberRows, left: number, right: number): number {
  for (let i = start[left] as number; i < (start[left + 1] as number); i++) {
    for (let j = start[right] as number; j < (start[right + 1] as number); j++) {
      if (values[i] === values[j]) return values[i] as number
    }
  }
  return -1
}

function rarityBetween(names: NameTable, align: Align): (left: number, right: number, level: number) => number {
  const rare = nameRarity(names)
  return (left, right, level) => {
    if (level === LEVEL.agree && names.bag[left] === names.bag[right]) return rare.bag(names.bag[left] as number)
    if (level === LEVEL.agree || level === LEVEL.sound) {
      const form = sharedForm(names.forms, left, right)
      if (form >= 0) return rare.form(form)
    }
    const {leftAt} = align(left, right)
    if (leftAt < 0) return 0
    const word = rowOf(names.parts, left)[leftAt] as number
    return names.surnameAt[left] === leftAt ? rare.surname(word) : rare.other(word)
  }
}
