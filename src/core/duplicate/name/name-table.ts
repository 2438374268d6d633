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
  const [words, forms, bags] = [createInterner(), createInterner(), createInterner()]
  const sound: number[] = []
  const [parts, formRows] = [createRowBuilder(people.id.length * 2), createRowBuilder(people.id.length * 2)]
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

  function addName(name: readonly NamePart[]): void {
    for (const part of name) parts.push(wordOf(part.text, part.sound))
    for (const form of formsOf(name)) formRows.pushOnce(forms.idOf(form))
    surnameAt.push(name.length === 0 ? NO_PARTS : name.findIndex(({role}) => role === 'surname'))
    bag.push(
      bags.idOf(
        name.length === 1
          ? (name[0] as NamePart).text
          : name
              .map(({text}) => text)
              .sort()
              .join(' '),
      ),
    )
    parts.endRow()
    formRows.endRow()
  }

  const nameOf = Int32Array.from(people.id, (_, row) => {
    const name = {name: people.name[row], given: people.given?.[row], surname: people.surname?.[row]}
    const apart = name.given !== undefined || name.surname !== undefined
    const id = written.idOf(apart ? `${name.surname ?? ''}|${name.given ?? ''}` : (name.name ?? ''))
    if (id === bag.length) addName(splitName(name, han))
    return surnameAt[id] === NO_PARTS ? NO_NAME : id
  })
  return {
    nameOf,
    words,
    sound,
    parts: parts.rows(),
    surnameAt: Int8Array.from(surnameAt),
    forms: formRows.rows(),
    formTexts: forms.texts,
    bag: Int32Array.from(bag),
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
