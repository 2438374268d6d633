import type {RowBatch, Table, TableOptions} from '../core/import/table.ts'
import type {ByteSource} from './byte-source.ts'
import {declaredEncoding, recogniseEncoding} from './encoding.ts'
import {inputError} from './input-error.ts'
import type {Survey} from './survey.ts'
import {type Card, cardReader} from './vcard-cards.ts'
import {rowOfCard, VCARD_HEADERS} from './vcard-row.ts'
import {type DecodeValue, UnknownCharset, valueDecoder} from './vcard-value.ts'

/** Few enough for the same reason as the rows of a csv. */
const BATCH = 400

/**
 * A file of contacts in vCard 2.1, 3.0 or 4.0, also mixed, as a table: one card a row under fixed headers, numbered
 * by the line on which it starts; several values of one kind are joined by ` ::: `. A broken card is a row that is
 * marked as such. Throws BAD_INPUT when the file is no text.
 */
export async function openVcard(source: ByteSource, seen: Survey, options: TableOptions): Promise<Table> {
  const {file} = source
  const declared = options.encoding === undefined ? undefined : declaredEncoding(file, options.encoding)
  const encoding = declared ?? recogniseEncoding(seen)
  if (encoding === undefined) throw inputError(file, 'it begins like a vCard but is no text')
  const wide = encoding.startsWith('utf-16')
  const decode = valueDecoder(wide ? {file: 'utf-8', declared: undefined} : {file: encoding, declared})
  return {
    file,
    form: 'vcard',
    encoding,
    digest: seen.digest,
    headers: VCARD_HEADERS,
    preamble: 0,
    batches: () => batches(byteLines(source, wide ? encoding : undefined), decode),
    progress: () => source.progress(),
    close: () => source.close(),
  }
}

async function* batches(lines: AsyncIterable<string[]>, decode: DecodeValue): AsyncIterable<RowBatch> {
  const reader = cardReader()
  let waiting: Card[] = []
  for await (const some of lines) {
    for (const line of some) reader.feed(line)
    waiting.push(...reader.take())
    while (waiting.length >= BATCH) yield batchOf(waiting.splice(0, BATCH), decode)
  }
  reader.end()
  waiting = [...waiting, ...reader.take()]
  if (waiting.length > 0) yield batchOf(waiting, decode)
}

function batchOf(cards: readonly Card[], decode: DecodeValue): RowBatch {
  const broken = new Map<number, string>()
  const rows = cards.map((card, index) => {
    if (card.broken !== undefined) broken.set(index, card.broken)
    return readRow(card, decode, (reason) => broken.set(index, reason))
  })
  return {numbers: cards.map(({line}) => line), rows, ...(broken.size > 0 ? {broken} : {})}
}

function readRow(card: Card, decode: DecodeValue, spoil: (reason: string) => void): string[] {
  if (isGroup(card)) spoil('it is a group of contacts, nobody by itself')
  try {
    return rowOfCard(card, decode)
  } catch (error) {
    if (!(error instanceof UnknownCharset)) throw error
    spoil(error.message)
    return []
  }
}

function isGroup({properties}: Card): boolean {
  return properties.some(({name, raw}) => /^(?:X-ADDRESSBOOKSERVER-)?KIND$/.test(name) && /^group$/i.test(raw.trim()))
}

/**
 * The lines of a file with one character a byte: a fold may cut a character in two, and each value may have a
 * character set of its own. UTF-16, where a byte alone means nothing, is turned into UTF-8 first.
 */
async function* byteLines(source: ByteSource, wide: string | undefined): AsyncIterable<string[]> {
  const decoder = wide === undefined ? undefined : new TextDecoder(wide)
  let rest = ''
  let start = true
  for await (const chunk of source.read()) {
    const bytes = decoder ? Buffer.from(decoder.decode(chunk, {stream: true})) : chunk
    const text = rest + (start ? bytes.toString('latin1').replace(/^\xef\xbb\xbf/, '') : bytes.toString('latin1'))
    start = false
    // A carriage return at the end of the chunk may be the first half of a line end.
    const end = text.endsWith('\r') ? text.length - 1 : text.length
    const lines = text.slice(0, end).split(LINE_END)
    rest = `${lines.pop()}${text.slice(end)}`
    yield lines
  }
  yield rest.split(LINE_END)
}

const LINE_END = /\r\n|\n|\r/
