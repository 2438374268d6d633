import {open, readFile, rename, rm, stat} from 'node:fs/promises'
import {dirname} from 'node:path'
import type {Adapter} from 'lowdb'
import {CrmError} from '../../core/error/crm-error.ts'
import {TABLE_NAMES, Tables} from '../memory/tables.ts'
import {fileError} from '../file-error.ts'
import {syncFolder} from '../sync-folder.ts'
import {fileText, sectionRows, type Sections, sectionText, splitFile} from './layout.ts'

/** Characters that fit in one file: V8's longest string is 2^29 - 24, and reading it back needs one. */
const LONGEST_FILE = 500_000_000

/**
 * lowdb's adapter for a patron store: one JSON file, replaced atomically and durably (temporary file, fsync,
 * rename, fsync of the folder). Tables are parsed when first used; untouched ones are written back as text.
 */
export class JsonFile implements Adapter<Tables> {
  readonly #path: string
  #sections: Sections = new Map()

  constructor(path: string) {
    this.#path = path
  }

  /** Null when there is no such file yet. */
  async read(): Promise<Tables | null> {
    const text = await this.#text()
    if (text === undefined) return null
    this.#sections = splitFile(text, this.#path)
    return new Tables((table) => sectionRows(table, this.#sections.get(table) ?? '', this.#path))
  }

  async write(tables: Tables): Promise<void> {
    const sections: Sections = new Map()
    for (const table of TABLE_NAMES) {
      const known = tables.touched.has(table) ? undefined : this.#sections.get(table)
      sections.set(table, known ?? sectionText(table, tables))
    }
    refuseTooLong(sections, this.#path)
    try {
      await replaceFile(this.#path, fileText(sections))
    } catch (error) {
      throw fileError(error, this.#path, 'write')
    }
    this.#sections = sections
    tables.touched.clear()
  }

  async #text(): Promise<string | undefined> {
    try {
      return await readFile(this.#path, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw fileError(error, this.#path, 'read')
    }
  }
}

function refuseTooLong(sections: Sections, path: string): void {
  let length = 0
  for (const text of sections.values()) length += text.length
  if (length <= LONGEST_FILE) return
  throw new CrmError(
    'STORE_FULL',
    `This change would make ${path} larger than one JSON file can be; nothing was changed.`,
    {
      hint: 'Move to the column engine: `patron store migrate duckdb:shop.duckdb`, then use --store duckdb:shop.duckdb.',
    },
  )
}

async function replaceFile(path: string, pieces: Iterable<string>): Promise<void> {
  const temporary = `${path}.tmp`
  const mode = await stat(path).then(
    (old) => old.mode & 0o777,
    () => 0o600,
  )
  try {
    await rm(temporary, {force: true})
    const file = await open(temporary, 'wx', mode)
    try {
      for (const piece of pieces) await file.writeFile(piece)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, {force: true}).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(path))
}
