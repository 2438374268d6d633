import {describe, expect, it} from 'vitest'
import type {ListRow} from '../../src/core/listing/list-column.ts'
import {listProfileFields, PROFILE_FIELD_COLUMNS} from '../../src/core/profile/list-profile-fields.ts'
import {PROFILE_FIELD_NAMES} from '../../src/core/profile/profile-fields.ts'
import {cellText} from '../../src/present/cell.ts'
import type {Look} from '../../src/present/language.ts'
import {memoryContext} from '../support/context.ts'

const EN: Look = {language: 'en', width: 80, color: false, terminal: false, currency: 'CNY'}
const ZH: Look = {...EN, language: 'zh-CN'}

/** A column of the list as people read it, a text a field. */
async function column(key: string, look: Look): Promise<[string, string][]> {
  const rows = await listProfileFields(memoryContext())
  const spec = PROFILE_FIELD_COLUMNS.find((one) => one.key === key)
  if (!spec) throw new Error(key)
  return rows.map((row: ListRow) => [String(row['field']), cellText(row, spec, look)])
}

/** In Chinese, but for what has no language: a pattern of dates, a currency, nothing. */
function isForeign([, text]: [string, string]): boolean {
  return text !== '' && !/\p{Script=Han}/u.test(text) && !/^(YYYY|[A-Z]{3}$)/.test(text)
}

describe('the fields of the profile in Chinese', () => {
  it('have a meaning each', async () => {
    const meanings = await column('meaning', ZH)
    expect(meanings.map(([field]) => field)).toEqual(PROFILE_FIELD_NAMES)
    expect(meanings.length).toBeGreaterThanOrEqual(77)
    expect(meanings.filter(isForeign)).toEqual([])
    expect(new Set(meanings.map(([, meaning]) => meaning)).size).toBe(meanings.length)
  })

  it('name the settings and commands that the English ones name', async () => {
    const named = (text: string): string[] => text.match(/[a-z]+\.[a-z_]+|`[^`]+`|revenue_365/g)?.toSorted() ?? []
    const english = await column('meaning', EN)
    const chinese = new Map(await column('meaning', ZH))
    for (const [field, text] of english) expect([field, named(chinese.get(field) ?? '')]).toEqual([field, named(text)])
  })

  it.each(['type', 'unit', 'source'])('have a %s each', async (key) => {
    expect((await column(key, ZH)).filter(isForeign)).toEqual([])
  })
})

it('leaves the meaning of a field of the shop’s own as the shop wrote it', () => {
  const meaning = {key: 'meaning', type: 'text'} as const
  expect(cellText({field: 'shoe_size', meaning: 'Shoe size'}, meaning, ZH)).toBe('Shoe size')
  expect(cellText({key: 'value.top_share', meaning: 'share of the buyers'}, meaning, ZH)).toBe('share of the buyers')
})
