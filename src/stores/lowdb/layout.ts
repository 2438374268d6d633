import {CrmError} from '../../core/error/crm-error.ts'
import {SCHEMA_VERSION} from '../../core/store/store.ts'
import {isListTable, TABLE_NAMES, type TableName, type Tables} from '../memory/tables.ts'

const HEAD = '{\n"patron": {"schema": '
const SECTION_END = '\n],\n'
const FILE_END = '\n]\n}\n'

/** The text of each table's rows, one row a line, without the brackets. */
export type Sections = Map<TableName, string>

/**
 * The file's form: ordinary JSON with a table a section and a row a line, so that people can read and compare it
 * and a table that was not touched can be carried over as text.
 */
export function* fileText(sections: Sections): Iterable<string> {
  yield `${HEAD}${SCHEMA_VERSION}},\n`
  for (const [index, table] of TABLE_NAMES.entries()) {
    yield `"${table}": [`
    yield sections.get(table) ?? ''
    yield index === TABLE_NAMES.length - 1 ? FILE_END : SECTION_END
  }
}

/** A table's rows as the text of its section. */
export function sectionText(table: TableName, tables: Tables): string {
  const lines: string[] = []
  for (const row of tables.content(table)) lines.push(`\n${JSON.stringify(row)}`)
  return lines.join(',')
}

/** The rows of a section. Throws STORE_CORRUPT when the text is not what was written. */
export function sectionRows(table: TableName, text: string, path: string): Record<string, unknown>[] {
  const rows = parseJson(`[${text}]`, path) as Record<string, unknown>[]
  const keyed = isListTable(table) || rows.every((row) => typeof row['id'] === 'string')
  if (!keyed) throw corrupt(path, `a row of "${table}" has no id`)
  return rows
}

/**
 * Splits a store file into its sections. A file that was reformatted by hand is parsed as a whole.
 * Throws STORE_CORRUPT, STORE_FOREIGN or STORE_NEWER.
 */
export function splitFile(text: string, path: string): Sections {
  return splitOwnLayout(text, path) ?? splitParsed(parseJson(text, path), path)
}

/** The sections of a file as it was written, also by an older patron: what it lacks is empty. */
function splitOwnLayout(text: string, path: string): Sections | undefined {
  const head = /^\{\n"patron": \{"schema": (\d+)\},\n/.exec(text)
  if (!head || !text.endsWith(FILE_END)) return undefined
  checkSchema(Number(head[1]), path)
  const sections: Sections = new Map()
  let cursor = head[0].length
  for (const table of TABLE_NAMES) {
    const opening = `"${table}": [`
    if (!text.startsWith(opening, cursor)) continue
    const start = cursor + opening.length
    const end = text.indexOf('\n]', start)
    if (end < 0) return undefined
    sections.set(table, text.slice(start, end))
    cursor = end + SECTION_END.length
  }
  return cursor === text.length - FILE_END.length + SECTION_END.length ? sections : undefined
}

function splitParsed(file: unknown, path: string): Sections {
  const mark = isObject(file) ? file['patron'] : undefined
  if (!isObject(file) || !isObject(mark) || typeof mark['schema'] !== 'number') {
    throw new CrmError('STORE_FOREIGN', `${path} is JSON, but not a patron store.`, {
      hint: 'Name another file with --store, or import this one with `patron order import`.',
    })
  }
  checkSchema(mark['schema'], path)
  const sections: Sections = new Map()
  for (const table of TABLE_NAMES) {
    const rows = file[table] ?? []
    if (!Array.isArray(rows)) throw corrupt(path, `"${table}" is not a list`)
    sections.set(table, rows.map((row) => `\n${JSON.stringify(row)}`).join(','))
  }
  return sections
}

function checkSchema(schema: number, path: string): void {
  if (schema <= SCHEMA_VERSION) return
  throw new CrmError(
    'STORE_NEWER',
    `${path} was written by a newer patron (schema ${schema}; this one knows up to ${SCHEMA_VERSION}).`,
    {hint: 'Update patron; the file was left untouched.'},
  )
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw corrupt(path, (error as Error).message.slice(0, 80))
  }
}

function corrupt(path: string, why: string): CrmError {
  return new CrmError('STORE_CORRUPT', `${path} is damaged or cut short and was left untouched: ${why}.`, {
    hint: 'Put a backup in its place (`patron store backup` makes them), or name another store with --store.',
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
