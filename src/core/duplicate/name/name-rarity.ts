import {countBearers, rarityOf} from '../compare/rarity.ts'
import {rowOf} from '../text/number-rows.ts'
import {type NameTable, NO_NAME} from './name-table.ts'

/** How many people bear each word, in their own writing or in what sounds like it. */
export function wordBearers(names: NameTable): Int32Array {
  return countBearers(
    everyWord(names, () => true, true),
    names.words.texts.length,
  )
}

/** How rare a whole name is, a name by its sound, and a surname or another part of a name. */
export interface NameRarity {
  bag: (bag: number) => number
  form: (form: number) => number
  surname: (word: number) => number
  other: (word: number) => number
}

export function nameRarity(names: NameTable): NameRarity {
  const {nameOf, bag, forms, surnameAt, words} = names
  const size = words.texts.length
  const isSurname = (name: number, at: number): boolean => surnameAt[name] === at
  const bags = countBearers(bagsOf(nameOf, bag), bag.length)
  return {
    bag: rarityOf(bags),
    form: rarityOf(countBearers(firstForms(nameOf, forms), forms.values.length)),
    surname: rarityOf(countBearers(everyWord(names, isSurname), size)),
    other: rarityOf(
      countBearers(
        everyWord(names, (name, at) => !isSurname(name, at)),
        size,
      ),
    ),
  }
}

function* bagsOf(nameOf: Int32Array, bag: Int32Array): Iterable<number> {
  for (const name of nameOf) if (name !== NO_NAME) yield bag[name] as number
}

function* firstForms(nameOf: Int32Array, forms: NameTable['forms']): Iterable<number> {
  for (const name of nameOf) if (name !== NO_NAME) yield* rowOf(forms, name)
}

function* everyWord(
  {nameOf, parts, sound}: NameTable,
  wanted: (name: number, at: number) => boolean,
  withSound = false,
): Iterable<number> {
  for (const name of nameOf) {
    if (name === NO_NAME) continue
    const row = rowOf(parts, name)
    for (let at = 0; at < row.length; at++) {
      const word = row[at] as number
      if (!wanted(name, at)) continue
      yield word
      if (withSound && sound[word] !== word) yield sound[word] as number
    }
  }
}
