import type {PersonColumns} from '../people.ts'
import {foldText} from '../text/fold.ts'
import {type HanReader, hasHan} from '../text/han.ts'
import {createInterner} from '../text/intern.ts'
import {jaroWinkler} from '../text/jaro-winkler.ts'
import {memoisePairs} from '../text/pair-memo.ts'
import {type Comparison, type LevelSpec, MISSING} from './comparison.ts'
import {countBearers, rarityOf} from './rarity.ts'

const LEVELS = [
  MISSING,
  {name: 'agree', valued: true},
  {name: 'close', valued: true},
  // The region agrees, and the city differs or is not known of both.
  {name: 'region', valued: true},
  {name: 'disagree'},
] as const satisfies readonly LevelSpec[]
const LEVEL = {missing: 0, agree: 1, close: 2, region: 3, disagree: 4}
const CLOSE = 0.88
const SUFFIX = /(?:特别行政区|(?:壮族|回族|维吾尔)?自治[区州县]|[省市区县])$/

/** The distinct places of a column, and that of each person; -1 where it is not known. */
export interface Places {
  readonly texts: readonly string[]
  readonly placeOf: Int32Array
}

/** Places by their sound without 省 or 市: 杭州市, 杭州 and Hangzhou are one. */
export function readPlaces(column: readonly (string | undefined)[], han: HanReader): Places {
  const places = createInterner()
  const written = new Map<string, number>()
  const placeOf = Int32Array.from(column, (text) => {
    if (text === undefined) return -1
    let place = written.get(text)
    if (place === undefined) {
      const key = placeKey(text, han)
      written.set(text, (place = key === '' ? -1 : places.idOf(key)))
    }
    return place
  })
  return {texts: places.texts, placeOf}
}

/** City and region as one comparison, since one city lies in one region. */
export function placeComparison({city, region}: PersonColumns, cities: Places, regions: Places): Comparison {
  const isClose = memoisePairs((left, right) => Number(areClose(cities, left, right)), 14)
  const cityRarity = rarityOf(countBearers(cities.placeOf, cities.texts.length))
  const regionRarity = rarityOf(countBearers(regions.placeOf, regions.texts.length))
  return {
    field: 'place',
    levels: LEVELS,
    compare(left, right) {
      const a = cities.placeOf[left] as number
      const b = cities.placeOf[right] as number
      const known = a >= 0 && b >= 0
      if (known && a === b) return LEVEL.agree
      if (known && isClose(a, b) === 1) return LEVEL.close
      const c = regions.placeOf[left] as number
      const d = regions.placeOf[right] as number
      if (c >= 0 && d >= 0) return c === d ? LEVEL.region : LEVEL.disagree
      return known ? LEVEL.disagree : LEVEL.missing
    },
    rarity: (left, _, level) =>
      level === LEVEL.region
        ? regionRarity(regions.placeOf[left] as number)
        : cityRarity(cities.placeOf[left] as number),
    shown: (left, right) => [placeText(city[left], region[left]), placeText(city[right], region[right])],
  }
}

function areClose({texts}: Places, left: number, right: number): boolean {
  return jaroWinkler(texts[left] as string, texts[right] as string) >= CLOSE
}

function placeKey(text: string, han: HanReader): string {
  const folded = foldText(text, han).replace(/[\s.,'’-]+/g, '')
  const bare = folded.length > 2 ? folded.replace(SUFFIX, '') : folded
  return hasHan(bare) ? han.sound(bare) : bare
}

function placeText(city: string | undefined, region: string | undefined): string | undefined {
  return [city, region].filter(Boolean).join(', ') || undefined
}
