import {expect, it} from 'vitest'
import {findLeaks, measureColumns} from '../../../src/core/lead-score/find-leaks.ts'
import type {Leak} from '../../../src/core/lead-score/leak.ts'
import {foldsOf} from '../../../src/core/lead-score/folds.ts'
import type {Cell, LeadColumn} from '../../../src/core/lead-score/lead-columns.ts'
import {isWrittenAfterwards} from '../../../src/core/lead-score/outcome-words.ts'
import {chance, SETTINGS} from './leads.ts'

const ROWS = 400
const outcome = Uint8Array.from({length: ROWS}, (_, row) => (chance('won', row) < 0.4 ? 1 : 0))
const folds = foldsOf(Array.from({length: ROWS}, (_, row) => `L${row + 1}`))

function column(name: string, cell: (row: number, won: boolean) => Cell, rows = ROWS): LeadColumn {
  return {name: `attributes.${name}`, cells: Array.from({length: rows}, (_, row) => cell(row, outcome[row] === 1))}
}

function leaksOf(one: LeadColumn, open: readonly LeadColumn[] = []): Leak[] {
  return findLeaks(measureColumns([one], {outcome, folds, open, settings: SETTINGS}))
}

function signsOf(one: LeadColumn, open: readonly LeadColumn[] = []): string[] {
  return leaksOf(one, open).flatMap(({signs}) => signs.map(({sign}) => sign))
}

it('leaves alone what says much, but no more than can be known', () => {
  const strong = column('Budget', (row, won) => chance('noise', row) + (won ? 0.4 : 0))
  expect(leaksOf(strong)).toEqual([])
  expect(leaksOf(column('Origin', (row, won) => (chance('o', row) < (won ? 0.8 : 0.3) ? 'form' : 'api')))).toEqual([])
  expect(leaksOf(column('Row', (row) => row))).toEqual([])
})

it('finds a column that ranks too well by itself, numbers as well as words', () => {
  const [leak] = leaksOf(column('Talk', (row, won) => chance('t', row) + (won ? 0.85 : 0)))
  expect(leak?.signs.map(({sign}) => sign)).toContain('ranks')
  expect(leak?.signs[0]?.value).toBeGreaterThan(0.9)
})

it('finds values that nearly all ended the same way, where they cover much', () => {
  const some = (share: number): LeadColumn =>
    column('Remark', (row, won) => (won && chance('p', row) < share ? 'sent contract' : `word ${row % 3}`))
  expect(signsOf(some(0.6))).toEqual(['pure'])
  expect(signsOf(some(0.1))).toEqual([])
})

it('finds a column that is filled for those that ended one way', () => {
  expect(signsOf(column('Contract', (row, won) => (won && chance('c', row) < 0.8 ? row % 7 : undefined)))).toEqual([
    'filled',
  ])
  expect(signsOf(column('Shoe', (row, won) => (chance('s', row) < (won ? 0.8 : 0.4) ? row % 7 : undefined)))).toEqual(
    [],
  )
})

it('finds a column that open leads do not have, but not one that nobody asked them for', () => {
  const decided = column('Survey', (row) => row % 5)
  expect(signsOf(decided, [column('Survey', (row) => (row === 0 ? 1 : undefined), 80)])).toEqual(['only-ended'])
  expect(signsOf(decided, [column('Survey', () => null, 80)])).toEqual([])
  expect(signsOf(decided, [column('Survey', (row) => row % 5, 80)])).toEqual([])
})

it('finds a column by a name that says when it is written, and by values that say what became of the record', () => {
  expect(signsOf(column('Lead Quality', (row) => `q${row % 4}`))).toEqual(['name'])
  expect(signsOf(column('Activity', (row) => (row % 4 === 0 ? 'Modified' : 'Email opened')))).toEqual(['handling'])
  expect(signsOf(column('Activity', (row) => (row % 4 === 0 ? 'SMS sent' : 'Email opened')))).toEqual([])
})

it('knows the names of lists in English and Chinese, and what only sounds alike', () => {
  const after = [
    'Tags',
    'Asymmetrique Activity Index',
    'Lead_Profile',
    'Lost reason',
    'Close Date',
    '客户评级',
    '成交金额',
  ]
  expect(after.filter((name) => !isWrittenAfterwards(name))).toEqual([])
  const before = [
    'Lead Origin',
    'Last Activity',
    'Total Time Spent on Website',
    'Company profile',
    'Closest shop',
    '行业',
    '标准',
  ]
  expect(before.filter(isWrittenAfterwards)).toEqual([])
})

it('does not take the rows of a rare outcome for pure ones', () => {
  const rare = Uint8Array.from({length: 2000}, (_, row) => (row % 40 === 0 ? 1 : 0))
  const cells = Array.from({length: 2000}, (_, row) => `g${row % 7}`)
  const sample = {outcome: rare, folds: foldsOf(cells.map((_, row) => `L${row}`)), open: [], settings: SETTINGS}
  expect(findLeaks(measureColumns([{name: 'attributes.Group', cells}], sample))).toEqual([])
})
