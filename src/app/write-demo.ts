import {existsSync} from 'node:fs'
import {type FileHandle, mkdir, open, rename, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {demoFiles, type DemoFile, type DemoFileOptions} from '../core/demo/demo-files.ts'
import type {DemoTable} from '../core/demo/demo-table.ts'
import {createDemoShop, type DemoOptions} from '../core/demo/demo-shop.ts'
import {CrmError} from '../core/error/crm-error.ts'
import {dayOf} from '../core/time/day.ts'
import {csvBuffer} from '../formats/csv-buffer.ts'

const CHUNK_BYTES = 256 * 1024

/** What a demo shop is unless told otherwise; the last day is fixed, so that it is the same shop next year. */
export const DEMO_DEFAULTS: DemoOptions = {customers: 2000, seed: 1, months: 18, lastDay: dayOf('2025-06-30')}
/** The shop that comes with patron, in data/demo. */
export const DEMO_SHOP_IN_DATA: DemoOptions = {...DEMO_DEFAULTS, customers: 340, months: 12}

export interface WriteDemoInput extends DemoOptions, DemoFileOptions {
  dir: string
  /** Replace files of the same names; refused otherwise. */
  force?: boolean | undefined
}

export interface WrittenFile {
  file: string
  rows: number
}

/**
 * Writes the demo shop's files into a folder, which is made if need be, and says how many rows each has. A file
 * appears under its name only when it is whole. Throws BAD_INPUT, REFUSED where a file is in the way, or what the
 * disk says.
 */
export async function writeDemo({dir, force, ...options}: WriteDemoInput): Promise<WrittenFile[]> {
  const files = demoFiles(createDemoShop(options), options)
  if (!force) refuseOverwriting(dir, files)
  try {
    await mkdir(dir, {recursive: true})
    const written: WrittenFile[] = []
    for (const file of files) written.push({file: file.file, rows: await writeTable(join(dir, file.file), file)})
    return written
  } catch (error) {
    throw refusalOf(error, dir)
  }
}

/** What the disk refused as a sentence; anything else passes through. */
function refusalOf(error: unknown, dir: string): unknown {
  const {code, message} = error as NodeJS.ErrnoException
  if (code === undefined || error instanceof CrmError) return error
  return new CrmError('BAD_INPUT', `Cannot write the demo files to ${dir}: ${message}.`, {
    hint: 'Choose a folder that you may write to, with room on its disk, with --dir.',
    cause: error,
  })
}

function refuseOverwriting(dir: string, files: readonly DemoFile[]): void {
  const present = files.find(({file}) => existsSync(join(dir, file)))
  if (!present) return
  throw new CrmError('REFUSED', `${join(dir, present.file)} is already there; nothing was written.`, {
    hint: 'Choose another folder with --dir, or give --force to replace the files.',
  })
}

async function writeTable(path: string, table: DemoTable): Promise<number> {
  const part = `${path}.part`
  let rows: number
  try {
    const file = await open(part, 'w')
    try {
      rows = await writeRows(file, table)
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, {force: true}).catch(() => undefined)
    throw error
  }
  return rows
}

/**
 * While one chunk is on its way to the disk the next one is made, and no more than that: the memory stays flat
 * however slow the disk is. Returns the number of rows.
 */
async function writeRows(file: FileHandle, {headers, groups}: DemoTable): Promise<number> {
  let [filling, writing] = [csvBuffer(), csvBuffer()]
  let onItsWay: Promise<void> = Promise.resolve()
  let rows = 0
  filling.add(headers, [[]])
  for (const {head, tails} of groups) {
    filling.add(head, tails)
    rows += tails.length
    if (filling.length() < CHUNK_BYTES) continue
    await onItsWay
    onItsWay = file.writeFile(filling.take())
    // It is awaited later; this only keeps a failure from counting as unhandled until then.
    onItsWay.catch(() => undefined)
    ;[filling, writing] = [writing, filling]
  }
  await onItsWay
  await file.writeFile(filling.take())
  return rows
}
