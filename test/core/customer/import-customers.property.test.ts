import fc from 'fast-check'
import {expect, it} from 'vitest'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {RECORD_KINDS} from '../../../src/core/store/records.ts'
import {memoryContext} from '../../support/context.ts'
import {takeCustomers} from '../../support/import-customers.ts'

const oneOf = (...words: string[]): fc.Arbitrary<string> => fc.constantFrom('', ...words)
const row = fc.tuple(
  oneOf('Li', '王小明', 'Han'),
  oneOf('13800138000', '13800138001', '13800138000;13800138002', '186******05', 'none'),
  oneOf('a@example.com', 'B@example.com', 'c@'),
  oneOf('V1', 'V2'),
  oneOf('上海', '杭州'),
  oneOf('1990-04-12', '--04-12', '5月1日'),
  oneOf('2024-01-02', '2023-01-02'),
  oneOf('x', 'y;z'),
  oneOf('yes', 'no'),
  oneOf('36', '37', 'large'),
)
const HEAD = 'name,phone,email,card,city,birthday,registered_at,tags,consent_sms,size'
const file = fc.array(row, {minLength: 1, maxLength: 12}).map((rows) => [HEAD, ...rows.map((cells) => cells.join(','))])
const options = fc.record({
  match: fc.constantFrom(undefined, ['phone'], ['card', 'email']),
  overwrite: fc.constantFrom([], ['city', 'size'], ['all']),
  consentSource: fc.constantFrom(undefined, 'forms'),
  fields: fc.constant({'size:number': 'size'}),
})

async function contents({store}: Context): Promise<string> {
  const tables = await store.read((book) => Promise.all(RECORD_KINDS.map((kind) => book.all(kind))))
  return JSON.stringify(tables)
}

/** What an undo gives back: everything but consent, since what was withdrawn stays withdrawn. */
async function besidesConsent(context: Context): Promise<string> {
  const tables = JSON.parse(await contents(context)) as {consent?: unknown}[][]
  const kept = tables.filter((_, index) => RECORD_KINDS[index] !== 'consent')
  return JSON.stringify(kept.map((records) => records.map(({consent: _, ...record}) => record)))
}

it('changes nothing when the same file comes twice, and an undo restores the store', async () => {
  await fc.assert(
    fc.asyncProperty(file, file, options, async (first, second, how) => {
      const context = memoryContext()
      await takeCustomers(context, `${first.join('\n')}\n`, how)
      const before = await besidesConsent(context)
      const {change_id} = await takeCustomers(context, `${second.join('\n')}\n`, how)
      const after = await contents(context)
      const again = await takeCustomers(context, `${second.join('\n')}\n`, how)
      expect([again.created, again.updated]).toEqual([0, 0])
      expect(await contents(context)).toBe(after)
      if (change_id !== undefined) await undoChange(context, change_id)
      expect(await besidesConsent(context)).toBe(before)
    }),
    {numRuns: 60},
  )
})
