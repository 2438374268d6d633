import type {RowBatch, Table, TableOptions} from '../core/import/table.ts'
import type {ByteSource} from './byte-source.ts'
import {declaredEncoding, recogniseEncoding} from './encoding.ts'
import {inputError} from './input-error.ts'
import type {Survey} from './survey.ts'
import {textLines} from './text-lines.ts'

type JsonObject = Record<string, unknown>

/**
 * A file with one JSON object a line as a table. The headers are the keys in the order in which they first occur;
 * the objects of a `lines` array become a row each, with the parent's fields repeated, and their keys that the
 * parent has, too, get `line_` in front. Other nested values stay as JSON text, null is empty. Throws BAD_INPUT
 * with the line that is no object.
 */
export async function openJsonLines(source: ByteSource, seen: Survey, options: TableOptions): Promise<Table> {
  const {file} = source
  const encoding = options.encoding === undefined ? recogniseEncoding(seen) : declaredEncoding(file, options.encoding)
  if (encoding === undefined) throw inputError(file, 'it begins like JSON but is no text')
  const keys = await keysOf(source, encoding)
  return {
    file,
    form: 'json lines',
    encoding,
    digest: seen.digest,
    headers: [...keys.parent, ...keys.line.map((key) => (keys.parent.includes(key) ? `line_${key}` : key))],
    preamble: 0,
    batches: () => batches(source, encoding, keys),
    progress: () => source.progress(),
    close: () => source.close(),
  }
}

interface Keys {
  parent: string[]
  line: string[]
}

/** The keys of all objects: the last one may have one that no other has. */
async function keysOf(source: ByteSource, encoding: string): Promise<Keys> {
  const parent = new Set<string>()
  const line = new Set<string>()
  for await (const {object} of objects(source, encoding)) {
    for (const key of Object.keys(object)) if (key !== 'lines' || !linesOf(object)) parent.add(key)
    for (const nested of linesOf(object) ?? []) for (const key of Object.keys(nested)) line.add(key)
  }
  return {parent: [...parent], line: [...line]}
}

const BATCH = 5000

async function* batches(source: ByteSource, encoding: string, keys: Keys): AsyncIterable<RowBatch> {
  let numbers: number[] = []
  let rows: string[][] = []
  for await (const {object, number} of objects(source, encoding)) {
    const head = keys.parent.map((key) => cellOf(object[key]))
    for (const nested of linesOf(object) ?? [{}]) {
      numbers.push(number)
      rows.push([...head, ...keys.line.map((key) => cellOf(nested[key]))])
    }
    if (rows.length < BATCH) continue
    yield {numbers, rows}
    numbers = []
    rows = []
  }
  if (rows.length > 0) yield {numbers, rows}
}

async function* objects(source: ByteSource, encoding: string): AsyncIterable<{object: JsonObject; number: number}> {
  let number = 0
  for await (const lines of textLines(source, encoding)) {
    for (const line of lines) {
      number++
      if (line.trim() !== '') yield {object: parseObject(source.file, line, number), number}
    }
  }
}

function parseObject(file: string, line: string, number: number): JsonObject {
  try {
    // JSON numbers are doubles to JSON.parse; an order number of 17 digits or more keeps them from its own text.
    const value: unknown = /\d{16}/.test(line)
      ? JSON.parse(line, keepDigits as (key: string, value: unknown) => unknown)
      : JSON.parse(line)
    if (isObject(value)) return value
  } catch (error) {
    throw noObject(file, number, error)
  }
  throw noObject(file, number)
}

function noObject(file: string, number: number, cause?: unknown): Error {
  return inputError(file, `line ${number} is no JSON object`, {
    row: number,
    hint: "JSON lines hold one whole object a line. An array of objects becomes that with jq -c '.[]'.",
    cause,
  })
}

function keepDigits(_key: string, value: unknown, context: {source?: string}): unknown {
  return typeof value === 'number' && /^-?\d{16,}$/.test(context.source ?? '') ? context.source : value
}

/** The objects of `lines`, or undefined when there is none or it holds anything else. */
function linesOf(object: JsonObject): JsonObject[] | undefined {
  const {lines} = object
  return Array.isArray(lines) && lines.length > 0 && lines.every(isObject) ? lines : undefined
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value.trim()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
