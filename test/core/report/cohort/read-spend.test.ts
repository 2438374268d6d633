import {describe, expect, it} from 'vitest'
import type {Table} from '../../../../src/core/import/table.ts'
import {readSpend} from '../../../../src/core/report/cohort/read-spend.ts'
import {textOfDay} from '../../../../src/core/time/day.ts'

function table(headers: string[], rows: string[][]): Table {
  return {
    file: 'spend.csv',
    form: 'csv',
    encoding: 'utf-8',
    digest: '',
    headers,
    preamble: 0,
    async *batches() {
      yield {numbers: rows.map((_, index) => index + 2), rows}
    },
    progress: () => 1,
    close: async () => undefined,
  }
}

async function read(...rows: [string, string][]): Promise<unknown> {
  const spends = await readSpend(table(['Period', 'Spend'], rows), 2)
  return spends.map(({first, last, spend}) => [textOfDay(first), textOfDay(last), spend])
}

describe('a file of spend', () => {
  it('names months, quarters, ISO weeks or days', async () => {
    expect(await read(['2025-02', '1,200.50'], ['2025-Q4', '9'], ['2025-W01', '7'], ['2025-03-04', '1'])).toEqual([
      ['2025-02-01', '2025-02-28', 1200.5],
      ['2025-10-01', '2025-12-31', 9],
      ['2024-12-30', '2025-01-05', 7],
      ['2025-03-04', '2025-03-04', 1],
    ])
  })

  it('is refused with the place of what cannot be read', async () => {
    for (const wrong of ['2025-13', '2025-W53', 'January', '']) {
      await expect(read(['2025-01', '1'], [wrong, '5'])).rejects.toMatchObject({code: 'BAD_INPUT', place: {row: 3}})
    }
    await expect(read(['2025-01', '-3'])).rejects.toThrow(/no amount/)
    await expect(readSpend(table(['when', 'spend'], []), 2)).rejects.toThrow(/no column "period"/)
  })
})
