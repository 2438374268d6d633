import {type NameTable, NO_NAME} from '../name/name-table.ts'
import type {Prepared} from '../prepare.ts'
import {createInterner} from '../text/intern.ts'
import {rowOf} from '../text/number-rows.ts'
import {phoneTail} from './contact-keys.ts'
import type {EmitKey, KeySource} from './keys.ts'

const SHOWN_TAIL = 2
const MOST_NUMBERS = 3
const NOBODY = 0

/** Blocks of people whose names are like, alone or with something else that is like. */
export function nameKeys(prepared: Prepared): KeySource[] {
  const main = mainForms(prepared.names)
  return [
    nameAndPlace(prepared),
    nameAndBirthday(prepared, main),
    nameAndPhone(prepared, main),
    nameAndNumbers(prepared, main),
  ]
}

/** Of each name the form that comes first by its letters, so that the order of two parts does not matter. */
function mainForms({forms, formTexts}: NameTable): Int32Array {
  return forms.start.subarray(1).map((end, name) => {
    let best = -1
    for (let at = forms.start[name] as number; at < end; at++) {
      const form = forms.values[at] as number
      if (best < 0 || (formTexts[form] as string) < (formTexts[best] as string)) best = form
    }
    return best
  })
}

function nameAndPlace({names, cities}: Prepared): KeySource {
  const {nameOf, forms} = names
  const surnames = surnameKeys(names)
  return (row, emit) => {
    const name = nameOf[row] as number
    if (name === NO_NAME) return
    const city = cities.placeOf[row] as number
    for (let at = forms.start[name] as number; at < (forms.start[name + 1] as number); at++) {
      emit('name', forms.values[at] as number)
      if (city >= 0) emit('name_place', forms.values[at] as number, city)
    }
    if (city >= 0) surnames(name, city, emit)
  }
}

/**
 * The surname with the initial of the other part, each part in turn where it is not known which is which: for names
 * that are spelt, in which slips leave the initials alone.
 */
function surnameKeys({parts, sound, surnameAt, words}: NameTable): (name: number, city: number, emit: EmitKey) => void {
  return (name, city, emit) => {
    const row = rowOf(parts, name)
    for (let at = 0; at < row.length; at++) {
      const other = row[at === 0 ? 1 : 0]
      if (other === undefined || sound[other] !== other) continue
      if (surnameAt[name] !== -1 && surnameAt[name] !== at) continue
      emit('surname_place', sound[row[at] as number] as number, (words.texts[other] as string).charCodeAt(0), city)
    }
  }
}

/** The whole birthday with one of the initials; the name with day and month in either order, whatever the year. */
function nameAndBirthday({names, birthdays}: Prepared, main: Int32Array): KeySource {
  const {nameOf, parts, sound, words} = names
  const {digits, dateOf} = birthdays
  const days = digits.map(eitherOrder)
  return (row, emit) => {
    const date = dateOf[row] as number
    const name = nameOf[row] as number
    if (date < 0) return
    if (name === NO_NAME) return emit('birthday', date, NOBODY)
    for (const word of rowOf(parts, name)) {
      emit('birthday', date, (words.texts[sound[word] as number] as string).charCodeAt(0))
    }
    emit('name_birthday', main[name] as number, days[date] as number)
  }
}

/** Day and month of a date in digits of four bits, the same whichever comes first. */
function eitherOrder(digits: number): number {
  const day = digits & 0xff
  const month = (digits >>> 8) & 0xff
  return Math.min(day, month) * 0x100 + Math.max(day, month)
}

/** The name with the last digits of a phone, which masks leave. */
function nameAndPhone({names, phones}: Prepared, main: Int32Array): KeySource {
  const tails = createInterner()
  const tailOf = phones.texts.map((text) => {
    const tail = phoneTail(text, SHOWN_TAIL)
    return tail === '' ? -1 : tails.idOf(tail)
  })
  return (row, emit) => {
    const name = names.nameOf[row] as number
    if (name === NO_NAME) return
    for (const phone of rowOf(phones.rows, row)) {
      if ((tailOf[phone] as number) >= 0) emit('name_phone', main[name] as number, tailOf[phone] as number)
    }
  }
}

/** The name with a number of the address. */
function nameAndNumbers({names, addresses}: Prepared, main: Int32Array): KeySource {
  return (row, emit) => {
    const name = names.nameOf[row] as number
    const address = addresses.addressOf[row] as number
    if (name === NO_NAME || address < 0) return
    for (const number of rowOf(addresses.numbers, address).subarray(0, MOST_NUMBERS)) {
      emit('name_address', main[name] as number, number)
    }
  }
}
