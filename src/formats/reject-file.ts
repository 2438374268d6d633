import {closeSync, ftruncateSync, openSync, statSync, writeSync} from 'node:fs'
import {stringify} from 'csv-stringify/sync'
import {CrmError} from '../core/error/crm-error.ts'
import type {Reject} from '../core/import/reject.ts'
import {disarmed} from '../core/text/formula.ts'
import {writeFailure} from './input-error.ts'

/**
 * The file for the rejected rows of these files, where one is asked for. Throws BAD_INPUT when it is one of them: it
 * would be written over while it is read.
 */
export function openRejects(path: string | undefined, inputs: readonly string[]): RejectFile | undefined {
  if (path === undefined) return undefined
  const own = identityOf(path)
  if (own !== undefined && inputs.some((input) => identityOf(input) === own)) {
    throw new CrmError('BAD_INPUT', `${path} cannot be both read and written with the rejected rows.`, {
      hint: 'Name another file with --rejects.',
    })
  }
  return new RejectFile(path)
}

/** The same for all names of one file; undefined where there is none. */
function identityOf(path: string): string | undefined {
  const {dev, ino} = statSync(path, {throwIfNoEntry: false}) ?? {}
  return ino === undefined ? undefined : `${dev}:${ino}`
}

/**
 * Rejected rows as csv, in the input's own columns with the row number and the reason behind them. The file is made
 * when the first row is rejected. People mend it in a spreadsheet, so no cell is one that it would run; an import of
 * mended rows reads every cell as it was.
 */
export class RejectFile {
  readonly #path: string
  #descriptor: number | undefined
  #headers: readonly string[] = []
  #start = 0
  #position = 0

  constructor(path: string) {
    this.#path = path
  }

  /** The rows that follow come from a file with these headers. */
  begin(headers: readonly string[]): void {
    this.#headers = headers
    this.#start = this.#position
  }

  /** Takes back what was written since `begin`: the file is being read again. */
  restart(): void {
    if (this.#descriptor !== undefined) ftruncateSync(this.#descriptor, this.#start)
    this.#position = this.#start
  }

  add({cells, row, reason}: Reject): void {
    if (this.#position === this.#start) this.#write([...this.#headers, 'row', 'reason'])
    const padded = this.#headers.map((_, index) => cells[index] ?? '')
    this.#write([...padded, String(row), reason])
  }

  async close(): Promise<void> {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor)
  }

  #write(cells: readonly string[]): void {
    try {
      this.#descriptor ??= openSync(this.#path, 'w', 0o600)
      const bytes = Buffer.from(stringify([cells.map(disarmed)]))
      writeSync(this.#descriptor, bytes, 0, bytes.length, this.#position)
      this.#position += bytes.length
    } catch (error) {
      throw new CrmError(
        'BAD_INPUT',
        `Cannot write the rejected rows to ${this.#path}: ${writeFailure(error)}. Nothing was imported.`,
        {hint: 'Name another file with --rejects.'},
      )
    }
  }
}
