import {existsSync} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {CrmError} from '../core/error/crm-error.ts'
import {loadSettings, parseSetting, saveSetting} from '../core/setting/settings.ts'
import {localZone, wallClockNow} from './clock.ts'
import {openStore} from './open-store.ts'
import {type FileEngine, parseStoreUrl, placeIn, STORE_FILES, STORE_FOLDER, type StorePlace} from './store-place.ts'
import {canAsk} from './terminal.ts'

export interface InitRequest {
  engine?: FileEngine | undefined
  currency?: string | undefined
  timezone?: string | undefined
  country?: string | undefined
  store?: string | undefined
}

export interface InitResult {
  store: string
  currency: string | undefined
  timezone: string | undefined
  country: string
}

/** Sets a store up and returns what it is. Safe to run again: settings given are changed, others stay. */
export async function initStore(request: InitRequest): Promise<InitResult> {
  const answers = await askForMissing(request)
  for (const key of ['currency', 'timezone', 'country'] as const)
    if (answers[key] !== undefined) parseSetting(key, answers[key])
  const place = answers.store === undefined ? await placeHere(answers.engine) : parseStoreUrl(answers.store)
  return writeSettings(place, answers)
}

async function askForMissing(request: InitRequest): Promise<InitRequest> {
  if (!canAsk()) return request
  const {input, select} = await import('@inquirer/prompts')
  const to = {output: process.stderr}
  const engine =
    request.engine ??
    (request.store === undefined
      ? await select<FileEngine>(
          {
            message: 'Engine',
            choices: [
              {value: 'lowdb', name: 'lowdb: one readable JSON file, for up to some hundred thousand orders'},
              {value: 'duckdb', name: 'duckdb: an embedded column engine, for millions of orders'},
            ],
          },
          to,
        )
      : undefined)
  const ask = async (key: 'currency' | 'timezone' | 'country', message: string, usual: string): Promise<string> =>
    request[key] ?? input({message, default: usual, validate: (text) => isSetting(key, text)}, to)
  return {
    ...request,
    engine,
    currency: await ask('currency', 'Currency', 'CNY'),
    timezone: await ask('timezone', 'Time zone', localZone()),
    country: await ask('country', 'Country of phone numbers', 'CN'),
  }
}

function isSetting(key: 'currency' | 'timezone' | 'country', text: string): true | string {
  try {
    parseSetting(key, text)
    return true
  } catch (error) {
    return (error as Error).message
  }
}

/** `.patron/` in the current folder, made if it is not there. */
async function placeHere(engine: FileEngine | undefined): Promise<StorePlace> {
  const folder = resolve(STORE_FOLDER)
  const config = join(folder, 'config.json')
  if (existsSync(folder)) {
    const place = placeIn(folder)
    if (engine === undefined || engine === place.engine || !existsSync(place.path)) {
      if (engine === undefined || engine === place.engine) return place
    } else {
      throw new CrmError('REFUSED', `There is a ${place.engine} store in ${folder} already.`, {
        hint: `Move it over with: patron store migrate ${engine}:${join(STORE_FOLDER, STORE_FILES[engine])}`,
      })
    }
  }
  const chosen = engine ?? 'lowdb'
  await mkdir(folder, {recursive: true, mode: 0o700})
  await writeFile(config, `${JSON.stringify({store: `${chosen}:${STORE_FILES[chosen]}`}, undefined, 2)}\n`, {
    mode: 0o600,
  })
  return placeIn(folder)
}

async function writeSettings(place: StorePlace, answers: InitRequest): Promise<InitResult> {
  const store = await openStore(place)
  try {
    const who = process.env['PATRON_USER'] || process.env['USER'] || 'somebody'
    await store.write({command: 'init', who, at: wallClockNow(answers.timezone)}, async (draft) => {
      for (const key of ['currency', 'timezone', 'country'] as const)
        if (answers[key] !== undefined) await saveSetting(draft, key, answers[key])
      draft.describe('settings', {})
    })
    const {currency, timezone, country} = await store.read(loadSettings)
    return {store: `${place.engine}:${place.path}`, currency, timezone, country}
  } finally {
    await store.close()
  }
}
