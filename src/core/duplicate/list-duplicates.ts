import {standingVerdicts} from '../merge/verdicts.ts'
import {loadSettings, type Settings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {findDuplicates} from './find-duplicates.ts'
import {loadPeople} from './load-people.ts'
import type {PersonColumns} from './people.ts'
import type {Bucket, DuplicateReport} from './report.ts'
import type {Verdicts} from './judge/verdicts.ts'
import {type HanReader, hasHan, loadHanReader, NO_HAN} from './text/han.ts'

export interface DuplicateQuery {
  /** Which pairs to give in full; all are counted. */
  buckets?: readonly Bucket[] | undefined
}

/**
 * The customers of a store that may be one person, erased ones left out: pairs with score and evidence, and groups of
 * those that are certain. Pairs that a person called different are not given again, those called the same are certain.
 */
export async function listDuplicates(
  {store}: Pick<Context, 'store'>,
  {buckets = ['certain', 'review']}: DuplicateQuery = {},
): Promise<DuplicateReport> {
  const {people, settings, verdicts} = await store.read(async (book) => {
    const known = await loadSettings(book)
    return {people: await loadPeople(book, known.country), settings: known, verdicts: await standingVerdicts(book)}
  })
  return listAmong(people, {settings, buckets, verdicts})
}

/** The pairs among these people, judged by the settings. */
export async function listAmong(
  people: PersonColumns,
  {settings, buckets, verdicts}: {settings: Settings; buckets: readonly Bucket[]; verdicts: Verdicts | undefined},
): Promise<DuplicateReport> {
  return findDuplicates(people, {
    buckets,
    verdicts,
    han: await hanReaderFor(people),
    limit: settings['duplicates.block_limit'],
    certain: settings['duplicates.certain'],
    review: settings['duplicates.review'],
  })
}

/** The tables for Chinese are loaded only where somebody is written in it. */
async function hanReaderFor({name, address, city, region}: PersonColumns): Promise<HanReader> {
  const columns = [name, city, region, address]
  return columns.some((column) => column.some((text) => text !== undefined && hasHan(text))) ? loadHanReader() : NO_HAN
}
