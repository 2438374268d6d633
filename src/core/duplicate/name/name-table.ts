import type {PersonColumns} from '../people.ts'
import type {HanReader} from '../text/han.ts'
import {createInterner, type Interner} from '../text/intern.ts'
import {createRowBuilder, type NumberRows, rowOf} from '../text/number-rows.ts'
import {type NamePart, splitName} from './split-name.ts'

/** No name, or none that can be compared. */
export const NO_NAME = -1
const NO_PARTS = -2

/**
 * The distinct names of a list of people, taken apart once. `words` holds every part of any name (`sound` is the id
 * of its spelling in Latin letters). A name's `forms` are its sounds joined, beginning with each of its parts in
 * turn: 王芳, "Fang Wang" and "wangfang" share one. Names with the same `bag` have the same parts in any order.
 */
export interface NameTable {
  /** The name of each person, or NO_NAME. */
  readonly nameOf: Int32Array
  readonly words: Interner
  /** By word. */
  readonly sound: readonly number[]
  /** By name: its words, and where the surname stands among them, or -1. */
  readonly parts: NumberRows
  readonly surnameAt: Int8Array
  readonly forms: NumberRows
  readonly formTexts: readonly string[]
  readonly bag: Int32Array
}

export function nameTable(people: PersonColumns, han: HanReader): NameTable {
  const written = createInterner()
  const {add, isEmpty, table} = collectNames(people.id.length)
  const nameOf = Int32Array.from(people.id, (_, row) => {
    const name = {name: people.name[row], given: people.given?.[row], surname: people.surname?.[row]}
    const apart = name.given !== undefined || name.surname !== undefined
    const known = written.texts.length
    const id = written.idOf(apart ? `${name.surname ?? ''}|${name.given ?? ''}` : (name.name ?? ''))
    if (id === known) add(splitName(name, han))
    return isEmpty(id) ? NO_NAME : id
  })
  return {nameOf, ...table()}
}

interface NameCollector {
  add(name: readonly NamePart[]): void
  isEmpty(id: number): boolean
  table(): Omit<NameTable, 'nameOf'>
}

/** Takes in distinct names one by one. */
function collectNames(expected: number): NameCollector {
  const [words, forms, bags] = [createInterner(), createInterner(), createInterner()]
  const [parts, formRows] = [createRowBuilder(expected * 2), createRowBuilder(expected * 2)]
  const sound: number[] = []
  const surnameAt: number[] = []
  const bag: number[] = []

  function wordOf(text: string, spelling: string): number {
    const word = words.idOf(text)
    if (word === sound.length) {
      sound.push(word)
      if (spelling !== text) sound[word] = wordOf(spelling, spelling)
    }
    return word
  }

  return {
    add(name) {
      for (const part of name) parts.push(wordOf(part.text, part.sound))
      for (const form of formsOf(name)) formRows.pushOnce(forms.idOf(form))
      parts.endRow()
      formRows.endRow()
      surnameAt.push(name.length === 0 ? NO_PARTS : name.findIndex(({role}) => role === 'surname'))
      const sorted = name.map(({text}) => text).sort()
      bag.push(bags.idOf(sorted.join(' ')))
    },
    isEmpty: (id) => surnameAt[id] === NO_PARTS,
    table: () => ({
      ...{words, sound, parts: parts.rows(), forms: formRows.rows(), formTexts: forms.texts},
      surnameAt: Int8Array.from(surnameAt),
      bag: Int32Array.from(bag),
    }),
  }
}

/** The sounds of the parts of a person's name. */
export function soundsOf({nameOf, parts, sound}: NameTable, row: number): number[] {
  const name = nameOf[row] as number
  return name === NO_NAME ? [] : Array.from(rowOf(parts, name), (word) => sound[word] as number)
}

/** The sounds of a name joined, beginning with each part in turn. */
function formsOf(name: readonly NamePart[]): string[] {
  const sounds = name.map(({sound}) => sound)
  return sounds.map((_, first) => [...sounds.slice(first), ...sounds.slice(0, first)].join(''))
}
