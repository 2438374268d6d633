import {CrmError} from '../../core/error/crm-error.ts'
import {fileError} from '../file-error.ts'

const SYSTEM: readonly (readonly [RegExp, string])[] = [
  [/no space left|disk (is )?full|out of disk space|max_temp_directory_size/i, 'ENOSPC'],
  [/disk quota exceeded/i, 'EDQUOT'],
  [/permission denied/i, 'EACCES'],
  [/read-only file system/i, 'EROFS'],
  [/is a directory/i, 'EISDIR'],
  [/not a directory/i, 'ENOTDIR'],
  [/no such file or directory|cannot find the path/i, 'ENOENT'],
  [/too many open files/i, 'EMFILE'],
]
/** DuckDB's memory, whichever of its parts says so: `Out of Memory Error: ...`, `Failed to append: ... (9 MiB/9 MiB used)`. */
const FULL = /out of memory|[KMGT]iB used\)/i
const LOCK = /could not set lock|conflicting lock|being used by another process/i
const FOREIGN = /not a valid duckdb database file/i
const NEWER = /trying to read a database file with version number|newer (version|storage)|requires .* version/i
const DAMAGED =
  /could not read enough bytes|corrupt|checksum|invalidated|serialization error|failed to deserialize|INTERNAL Error|failure while replaying wal/i

/** The process that DuckDB says holds the file (`/usr/bin/node (PID 123)`); undefined when it is no matter of locks. */
export function lockHolder(error: unknown): string | undefined {
  const message = messageOf(error)
  if (!LOCK.test(message)) return undefined
  const pid = /\(PID (\d+)\)/.exec(message)?.[1]
  return pid === undefined ? 'another process' : `process ${pid}`
}

export function lockedError(path: string, holder: string, waitMs: number): CrmError {
  const seconds = Math.round(waitMs / 1000)
  return new CrmError('LOCKED', `${path} has been locked by ${holder} for ${seconds} s; nothing was changed.`, {
    hint: 'Try again when it has finished, or wait longer with PATRON_LOCK_WAIT=120.',
  })
}

/** DuckDB's refusal to open a file as one sentence. */
export function openError(error: unknown, path: string, doing: 'read' | 'write'): unknown {
  if (error instanceof CrmError) return error
  const known = duckdbError(error, path, doing)
  return known === error ? corrupt(path, messageOf(error), error) : known
}

/** DuckDB's failure while at work as one sentence; what is not DuckDB's passes through. */
export function duckdbError(error: unknown, path: string, doing: 'read' | 'write'): unknown {
  if (error instanceof CrmError || !(error instanceof Error)) return error
  const message = error.message
  if (!/^([A-Za-z ]+ ?(Error|Exception)|Failed to [a-z ]+): ?/.test(message)) return error
  const code = SYSTEM.find(([pattern]) => pattern.test(message))?.[1]
  if (code !== undefined) return fileError(Object.assign(new Error(message), {code}), path, doing)
  if (FOREIGN.test(message)) return foreign(path, 'it is no DuckDB file')
  if (NEWER.test(message)) return newerEngine(path, error)
  if (FULL.test(message)) return outOfMemory(error, path, doing)
  return DAMAGED.test(message) ? corrupt(path, message, error) : error
}

function outOfMemory(cause: Error, path: string, doing: 'read' | 'write'): CrmError {
  const [what, hint] =
    doing === 'read'
      ? [`There is too little memory to answer this from ${path}.`, 'Ask for less at a time, such as fewer months.']
      : [
          `There is too little memory for this change to ${path}; nothing was changed.`,
          'Do less at a time: cut the file in parts and take them in one after the other.',
        ]
  return new CrmError('STORE_FULL', what, {hint, cause})
}

export function foreign(path: string, why: string): CrmError {
  return new CrmError('STORE_FOREIGN', `${path} is not a patron store: ${why}. It was left untouched.`, {
    hint: 'Name another file with --store, or import this one with `patron order import`.',
  })
}

export function newer(path: string, schema: number, known: number): CrmError {
  return new CrmError(
    'STORE_NEWER',
    `${path} was written by a newer patron (schema ${schema}; this one knows up to ${known}).`,
    {hint: 'Update patron; the file was left untouched.'},
  )
}

export function corrupt(path: string, why: string, cause?: unknown): CrmError {
  const short = why
    .replace(/^[A-Za-z ]+: /, '')
    .split('\n')[0]
    ?.slice(0, 120)
  return new CrmError('STORE_CORRUPT', `${path} is damaged or cut short and was left untouched: ${short}.`, {
    hint: 'Put a backup in its place (`patron store backup` makes them), or name another store with --store.',
    cause,
  })
}

function newerEngine(path: string, cause: unknown): CrmError {
  return new CrmError('STORE_NEWER', `${path} was written by a newer DuckDB than this patron comes with.`, {
    hint: 'Update patron; the file was left untouched.',
    cause,
  })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
