import {createInterner} from '../text/intern.ts'
import {createRowBuilder, type NumberRows} from '../text/number-rows.ts'
import type {Comparison, ComparedField, LevelSpec} from './comparison.ts'
import {countBearers, rarityOf} from './rarity.ts'

/** The distinct values of a field of which a person may have several. */
export interface ValueLists {
  readonly texts: readonly string[]
  readonly rows: NumberRows
  /** By value: 1 where so many share it that it is nobody's own and no evidence. Filled once the blocks are known. */
  readonly shared: Uint8Array
}

export function valueLists(lists: readonly (readonly string[])[], fold: (text: string) => string): ValueLists {
  const values = createInterner()
  const rows = createRowBuilder(lists.length)
  for (const list of lists) {
    for (const text of list) rows.pushOnce(values.idOf(fold(text)))
    rows.endRow()
  }
  return {texts: values.texts, rows: rows.rows(), shared: new Uint8Array(values.texts.length)}
}

interface ListSpec {
  field: ComparedField
  levels: readonly LevelSpec[]
  /** The level of two values by their ids, equal ones too; 0 where they say nothing. The lowest of all pairs counts. */
  relate: (left: number, right: number) => number
}

/** The best that any value of one person and any of the other have to do with each other. */
export function listComparison({texts, rows, shared}: ValueLists, {field, levels, relate}: ListSpec): Comparison {
  const rarity = rarityOf(countBearers(rows.values, texts.length))
  const {start, values} = rows
  const best = {level: 0, a: -1, b: -1}
  const relateAll = (left: number, right: number): number => {
    best.level = 0
    for (let i = start[left] as number; i < (start[left + 1] as number); i++) {
      const a = values[i] as number
      for (let j = start[right] as number; j < (start[right + 1] as number) && shared[a] === 0; j++) {
        const b = values[j] as number
        if (shared[b] === 1) continue
        const level = relate(a, b)
        if (level === 0 || (best.level !== 0 && level >= best.level)) continue
        best.level = level
        best.a = a
        best.b = b
      }
    }
    return best.level
  }
  return {
    field,
    levels,
    compare: relateAll,
    rarity: (left, right) => (relateAll(left, right) === 0 ? 0 : rarity(best.a)),
    shown: (left, right) => (relateAll(left, right) === 0 ? [undefined, undefined] : [texts[best.a], texts[best.b]]),
  }
}
