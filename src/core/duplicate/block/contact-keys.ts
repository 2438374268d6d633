import {withoutScope} from '../compare/card.ts'
import {localPart} from '../compare/email.ts'
import type {ValueLists} from '../compare/list.ts'
import {soundsOf} from '../name/name-table.ts'
import type {Prepared} from '../prepare.ts'
import {createInterner} from '../text/intern.ts'
import type {IdentityKind, KeySource} from './keys.ts'

const SHORTEST_EMAIL_NAME = 4
const SHORTEST_PHONE = 8
/** Either end of a phone survives a slip in the other; the area or network and the tail are what a mask leaves. */
const TAIL = 7
const NETWORK = 3
const MASKED_TAIL = 4

/** Blocks of people who share a phone, an e-mail, a card, another identity, or enough of one. */
export function contactKeys(prepared: Prepared): KeySource[] {
  const {phones, emails, cards, others} = prepared
  const names = createInterner()
  const emailName = emails.texts.map((text) => idFrom(names.idOf, localPart(text), SHORTEST_EMAIL_NAME))
  const bare = createInterner()
  const otherIds = others.texts.map((text) => bare.idOf(withoutScope(text)))
  return [
    identityKeys(
      'phone',
      phones,
      phones.texts.map((text, id) => (text.includes('*') ? -1 : id)),
    ),
    identityKeys(
      'email',
      emails,
      emails.texts.map((_, id) => id),
    ),
    identityKeys(
      'card',
      cards,
      cards.texts.map((_, id) => id),
    ),
    identityKeys('other', others, otherIds),
    phonePartKeys(prepared),
    (row, emit) => {
      for (const id of valuesOf(emails, row))
        if ((emailName[id] as number) >= 0) emit('email_name', emailName[id] as number)
    },
  ]
}

/** The digits that a phone ends with, masked or not; '' where a mask hides them. */
export function phoneTail(text: string, digits: number): string {
  const tail = text.slice(-digits)
  return tail.includes('*') || tail.length < digits ? '' : tail
}

function identityKeys(kind: IdentityKind, values: ValueLists, keys: readonly number[]): KeySource {
  return (row, emit) => {
    for (const id of valuesOf(values, row)) if ((keys[id] as number) >= 0) emit(kind, keys[id] as number)
  }
}

/**
 * The end of a phone; and with a part of the name, since many share them, its beginning and what masks leave of it.
 */
function phonePartKeys({phones, names}: Prepared): KeySource {
  const parts = createInterner()
  const ends = phones.texts.map((text) => idFrom(parts.idOf, phoneTail(text, TAIL), 1))
  const others = phones.texts.map((text) => {
    const head = text.includes('*') || text.length < SHORTEST_PHONE ? '' : `${text.slice(0, -MASKED_TAIL)}*`
    const network = text.replace(/^\+86/, '').slice(0, NETWORK)
    const tail = phoneTail(text, MASKED_TAIL)
    const shown = tail === '' || network.includes('*') ? '' : `${network}*${tail}`
    return [head, shown].flatMap((part) => (part === '' ? [] : [parts.idOf(part)]))
  })
  return (row, emit) => {
    for (const id of valuesOf(phones, row)) {
      if ((ends[id] as number) >= 0) emit('phone_part', ends[id] as number)
      for (const part of others[id] as number[]) {
        for (const sound of soundsOf(names, row)) emit('phone_part', part, sound + 1)
      }
    }
  }
}

function valuesOf({rows}: ValueLists, row: number): Int32Array {
  return rows.values.subarray(rows.start[row], rows.start[row + 1])
}

function idFrom(idOf: (text: string) => number, text: string, shortest: number): number {
  return text.length < shortest ? -1 : idOf(text)
}
