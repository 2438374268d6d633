import {copyFile, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {onTestFinished} from 'vitest'
import type {Context} from '../../src/core/store/context.ts'
import {LowdbStore} from '../../src/stores/lowdb/lowdb-store.ts'
import {fillStore, NOW} from './fixture-store.ts'
import {isShown, ROOT_SCREENS} from './screens.ts'
import {Terminal, type TerminalOptions} from './terminal.ts'

/** The shop of the fixture in a folder of its own. */
export interface Shop {
  folder: string
  /** The store's file. */
  file: string
  context: Context
}

/** Filled once for all tests of a file; each has a copy. */
let filled: Promise<string> | undefined

/** A shop for one test, gone after it. */
export async function openShop(): Promise<Shop> {
  const folder = await temporaryFolder()
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  const file = join(folder, 'shop.json')
  filled ??= fill()
  await copyFile(await filled, file)
  return {folder, file, context: await contextOf(file)}
}

/** The dashboard over a shop in a pseudo-terminal; waits for its first list, and ends it with the test. */
export async function openDashboard(
  {file, folder}: Shop,
  {args = [], ...options}: TerminalOptions & {args?: readonly string[]} = {},
): Promise<Terminal> {
  const terminal = startDashboard(['dashboard', '--store', `lowdb:${file}`, ...args], {
    cwd: folder,
    ...options,
    env: {PATRON_NOW: NOW, PATRON_USER: 'tester', ...options.env},
  })
  const [first] = ROOT_SCREENS
  const isThere = (text: string): boolean => isShown(first, text, 'en') || isShown(first, text, 'zh-CN')
  await terminal.until(isThere, 'the first list')
  return terminal
}

/** Starts a program in a terminal that ends with the test. */
export function startDashboard(args: readonly string[], options: TerminalOptions): Terminal {
  const terminal = new Terminal(args, options)
  onTestFinished(() => terminal.close())
  return terminal
}

async function fill(): Promise<string> {
  const file = join(await temporaryFolder(), 'filled.json')
  await fillStore(await contextOf(file))
  return file
}

async function contextOf(file: string): Promise<Context> {
  const store = await LowdbStore.open(file, {lockWaitMs: 30_000})
  return {store, now: () => NOW, who: 'tester'}
}

function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'patron-tui-'))
}
