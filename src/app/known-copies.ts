import {appendFileSync, closeSync, existsSync, openSync, readdirSync, readFileSync, readSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'

/** A copy of a store that is known of: one that patron made, or a store that lies beside it. */
export interface StoreCopy {
  file: string
  how: 'store backup' | 'store migrate' | 'beside the store'
  /** When patron made it. */
  at: string | undefined
}

/** Notes beside a store that a copy of it was made, so that an erasure can name it. A store without a file has none. */
export function noteCopy(store: string | undefined, copy: Omit<StoreCopy, 'at'> & {at: string}): void {
  if (store === undefined) return
  try {
    appendFileSync(listOf(store), `${JSON.stringify(copy)}\n`, {mode: 0o600})
  } catch {
    // A folder that cannot be written to: the copy is made all the same.
  }
}

/** The copies of a store that are still there: those noted, and other stores in its folder. */
export function knownCopies(store: string | undefined): StoreCopy[] {
  if (store === undefined) return []
  const copies = new Map([...noted(store), ...beside(store)].toReversed().map((copy) => [copy.file, copy]))
  return [...copies.values()].filter(({file}) => file !== store && existsSync(file)).toReversed()
}

function listOf(store: string): string {
  return `${store}.copies`
}

function noted(store: string): StoreCopy[] {
  if (!existsSync(listOf(store))) return []
  const lines = readFileSync(listOf(store), 'utf8').split('\n')
  return lines.flatMap((line) => parsed(line) ?? [])
}

/** A line that somebody spoiled says nothing. */
function parsed(line: string): StoreCopy | undefined {
  try {
    const {file, how, at} = JSON.parse(line) as StoreCopy
    return typeof file === 'string' ? {file: resolve(file), how, at} : undefined
  } catch {
    return undefined
  }
}

function beside(store: string): StoreCopy[] {
  const folder = dirname(store)
  const names = readdirSync(folder, {withFileTypes: true}).filter((entry) => entry.isFile())
  const files = names.map(({name}) => join(folder, name)).filter((file) => file !== store && isStore(file))
  return files.map((file) => ({file, how: 'beside the store' as const, at: undefined}))
}

/** Whether a file begins like a store of patron's, or like a DuckDB database, whatever its name. */
function isStore(file: string): boolean {
  const bytes = Buffer.alloc(64)
  try {
    const descriptor = openSync(file, 'r')
    readSync(descriptor, bytes, 0, bytes.length, 0)
    closeSync(descriptor)
  } catch {
    return false
  }
  return /^\{\s*"patron"\s*:/.test(bytes.toString('latin1')) || bytes.toString('latin1', 8, 12) === 'DUCK'
}
