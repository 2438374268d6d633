import {existsSync, readFileSync} from 'node:fs'
import {dirname, extname, join, resolve} from 'node:path'
import {CrmError} from '../core/error/crm-error.ts'

export type FileEngine = 'lowdb' | 'duckdb'

export interface StorePlace {
  engine: FileEngine
  path: string
}

const ENDINGS: Readonly<Record<string, FileEngine>> = {
  '.json': 'lowdb',
  '.duckdb': 'duckdb',
  '.ddb': 'duckdb',
  '.db': 'duckdb',
}
export const STORE_FOLDER = '.patron'
export const STORE_FILES: Readonly<Record<FileEngine, string>> = {lowdb: 'store.json', duckdb: 'store.duckdb'}

/**
 * Where the store is: `--store`, else `PATRON_STORE`, else the nearest `.patron/` upwards, else the user's data
 * folder. Throws BAD_INPUT for a name that says no engine.
 */
export async function findStorePlace(flag: string | undefined): Promise<StorePlace> {
  const named = flag ?? (process.env['PATRON_STORE'] || undefined)
  if (named !== undefined) return parseStoreUrl(named)
  return nearestFolder(process.cwd()) ?? placeIn(await dataFolder())
}

/** `lowdb:shop.json`, `duckdb:shop.duckdb`, or a path whose ending tells the engine. */
export function parseStoreUrl(url: string): StorePlace {
  const [, engine, path] = /^(lowdb|duckdb):(.+)$/.exec(url) ?? []
  if (engine !== undefined && path !== undefined) return {engine: engine as FileEngine, path: resolve(path)}
  const byEnding = ENDINGS[extname(url).toLowerCase()]
  if (byEnding && !/^[a-z]+:(?!\\)/i.test(url)) return {engine: byEnding, path: resolve(url)}
  throw new CrmError('BAD_INPUT', `"${url}" does not say what kind of store it is.`, {
    hint: 'Write lowdb:shop.json or duckdb:shop.duckdb, or a path that ends in .json or .duckdb.',
  })
}

/** The store in a folder: the one its config names, else the file that is there, else a new JSON file. */
export function placeIn(folder: string): StorePlace {
  const config = join(folder, 'config.json')
  if (existsSync(config)) return placeFromConfig(config, folder)
  const duckdb = join(folder, STORE_FILES.duckdb)
  const lowdb = join(folder, STORE_FILES.lowdb)
  return !existsSync(lowdb) && existsSync(duckdb) ? {engine: 'duckdb', path: duckdb} : {engine: 'lowdb', path: lowdb}
}

function placeFromConfig(config: string, folder: string): StorePlace {
  try {
    const {store} = JSON.parse(readFileSync(config, 'utf8')) as {store?: unknown}
    if (typeof store !== 'string') throw new Error('it has no "store"')
    const place = parseStoreUrl(store)
    return {engine: place.engine, path: resolve(folder, store.replace(/^(lowdb|duckdb):/, ''))}
  } catch (error) {
    throw new CrmError('BAD_INPUT', `${config} cannot be used: ${(error as Error).message}.`, {
      hint: 'It should say {"store": "lowdb:store.json"}; `patron init` writes it.',
    })
  }
}

function nearestFolder(from: string): StorePlace | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, STORE_FOLDER))) return placeIn(join(folder, STORE_FOLDER))
    if (dirname(folder) === folder) return undefined
  }
}

async function dataFolder(): Promise<string> {
  const {default: envPaths} = await import('env-paths')
  return envPaths('patron', {suffix: ''}).data
}
