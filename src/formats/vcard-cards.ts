import {colonOf, parseProperty, type VcardProperty} from './vcard-property.ts'

/** One card of a file, or what stands where one should. */
export interface Card {
  /** 1-based line on which it starts. */
  line: number
  properties: VcardProperty[]
  /** Why it cannot be taken as it is. */
  broken?: string
}

/** Takes the physical lines of a file (without their ends, one character a byte) and hands out finished cards. */
export interface CardReader {
  feed(line: string): void
  end(): void
  /** The cards finished since the last call. */
  take(): Card[]
}

const EDGE = /^(BEGIN|END)\s*:\s*VCARD\s*$/i
const BINARY_NAMES = /(?:^|\.)(?:PHOTO|LOGO|SOUND|KEY)(?:;|$)/
const BINARY = /;(?:ENCODING=)?(?:BASE64|B)(?:;|$)/
const QUOTED = /QUOTED-PRINTABLE/
const BASE64_LINE = /^[A-Za-z0-9+/=]+$/

/**
 * A reader of cards. Lines that begin with a blank continue the one before (in vCard 2.1 the blank belongs to the
 * text, later it does not); a QUOTED-PRINTABLE value goes on after a line that ends with `=`; pictures and other
 * binary values are passed over without being kept. What breaks a card is said of that card, and the next one is
 * read as if nothing had happened.
 */
export function cardReader(): CardReader {
  const done: Card[] = []
  let number = 0
  let card: Card | undefined
  /** Cards within a card: the AGENT of vCard 2.1. */
  let nested = 0
  let pending: Pending | undefined
  let outside = false

  function settle(): void {
    if (pending && card) addLine(card, pending)
    pending = undefined
  }

  function begin(): void {
    settle()
    if (card && (nested > 0 || isAgent(card))) nested++
    else {
      if (card) done.push(unended(card, `the next card begins on line ${number}`))
      card = {line: number, properties: []}
      outside = false
    }
  }

  function finish(): void {
    settle()
    if (nested > 0) nested--
    else {
      done.push(card ?? {line: number, properties: [], broken: 'END:VCARD ends no card'})
      card = undefined
    }
  }

  return {
    feed(line) {
      number++
      const edge = EDGE.exec(line)?.[1]
      if (edge) return edge.toUpperCase() === 'BEGIN' ? begin() : finish()
      if (nested > 0 || (pending && continues(pending, line, card))) return
      settle()
      if (line.trim() === '') return
      if (card) pending = startOf(line, number)
      else if (!outside) done.push({line: number, properties: [], broken: 'what stands here is in no card'})
      outside = card === undefined
    },
    end() {
      settle()
      if (card) done.push(unended(card, 'the file ends before'))
      card = undefined
    },
    take: () => done.splice(0),
  }
}

/** A property that may go on in the next line. */
interface Pending {
  number: number
  text: string
  /** Whether the line so far ends in a soft break. */
  soft: boolean
  binary: boolean
}

function startOf(line: string, number: number): Pending {
  const colon = colonOf(line)
  const label = colon === -1 ? '' : line.slice(0, colon).toUpperCase()
  if (BINARY_NAMES.test(label) || BINARY.test(label)) return {number, text: '', soft: false, binary: true}
  const soft = QUOTED.test(label) && line.trimEnd().endsWith('=')
  return {number, text: soft ? withoutBreak(line) : line, soft, binary: false}
}

/** Whether a line belongs to the property before it; if so it is added there. */
function continues(pending: Pending, line: string, card: Card | undefined): boolean {
  if (pending.soft) {
    pending.soft = line.trimEnd().endsWith('=')
    pending.text += pending.soft ? withoutBreak(line) : line
    return true
  }
  const folded = line.startsWith(' ') || line.startsWith('\t')
  if (pending.binary) return folded || BASE64_LINE.test(line)
  if (folded) pending.text += isVersion21(card) ? ` ${line.trimStart()}` : line.slice(1)
  return folded
}

function withoutBreak(line: string): string {
  return line.trimEnd().slice(0, -1)
}

function addLine(card: Card, {text, number, binary}: Pending): void {
  if (binary) return
  const property = parseProperty(text)
  if (property) card.properties.push(property)
  else card.broken ??= `line ${number} is no property: it has no colon and does not begin with a blank`
}

/** Whether a card is of version 2.1, as far as it was read. */
export function isVersion21(card: Card | undefined): boolean {
  return card?.properties.find(({name}) => name === 'VERSION')?.raw.trim() === '2.1'
}

function isAgent({properties}: Card): boolean {
  const last = properties.at(-1)
  return last?.name === 'AGENT' && last.raw.trim() === ''
}

function unended(card: Card, where: string): Card {
  return {...card, broken: `the card has no END:VCARD; ${where}`}
}
