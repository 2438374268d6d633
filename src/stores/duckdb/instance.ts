import {availableParallelism} from 'node:os'
import type {Database} from '@duckdb/node-bindings'
import type {Driver} from './driver.ts'

/** Megabytes that DuckDB may take before it puts data on disk; Node and DuckDB's work outside this limit come on top. */
const MEMORY = 150

/** The most that readers of large files may take: they sort a million customers by their ids beside reading orders. */
const MOST_MEMORY = 200

/** What a result that is read while it is worked out may take before the work waits for who reads it. */
const AHEAD = '16MB'

const MOST_THREADS = 4

/** Where DuckDB puts what does not fit in memory. Every process has its own, since readers work side by side. */
export function spillFolder(path: string, pid: number): string {
  return `${path}.tmp-${pid}`
}

/**
 * A DuckDB without a file; store files are attached to it while they are used. It never tries the network. FSST is left
 * out: analysing every text column for it took a quarter of the time of an import.
 */
export async function startInstance(driver: Driver, path: string): Promise<Database> {
  const options = {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: `${MEMORY}MB`,
    threads: String(Math.min(availableParallelism(), MOST_THREADS)),
    disabled_compression_methods: 'fsst',
    temp_directory: spillFolder(path, process.pid),
  }
  const config = driver.create_config()
  for (const [name, value] of Object.entries(options)) driver.set_config(config, name, value)
  return driver.open(':memory:', config)
}

/** The statement that sets what it may take to read a file of so many bytes; to write it the least there is. */
export function memoryFor(bytes: number): string {
  const share = Math.round(bytes / 2_000_000)
  return `SET memory_limit = '${Math.min(MEMORY + share, MOST_MEMORY)}MB'`
}

/**
 * The statement by which a connection works ahead of who reads from it. By default that is one megabyte, and either one
 * waits for the other nearly always.
 */
export const WORK_AHEAD = `SET streaming_buffer_size = '${AHEAD}'`

/**
 * The statement that makes it keep the order of rows or not. Rows have none of their own here, so readers need not keep
 * one. Writers do, for another reason: without, every statement that adds rows, and every batch of an appender, has a
 * collection of its own for each thread, of which DuckDB 1.5 lets go only when the change ends. Staging a million orders
 * filled the memory with them, and so did a few dozen small writes in one change. A single statement that adds a million
 * rows is better off without: it then takes 100 MB less.
 */
export function keepOrder(keep: boolean): string {
  return `SET preserve_insertion_order = ${keep}`
}
