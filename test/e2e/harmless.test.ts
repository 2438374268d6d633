import {join} from 'node:path'
import {expect, it} from 'vitest'
import {LowdbStore} from '../../src/stores/lowdb/lowdb-store.ts'
import {fillStore} from '../core/privacy/everything.ts'
import {runPatron, temporaryFolder} from './run-patron.ts'

/** Colours, a window's title, a bell, a mark that turns the writing direction, a C1 control, a null and a line break. */
const HOSTILE = 'a\u001b[31mred\u001b]0;title\u0007\u202eb\u009b2J\u0000\u2028c\nd'

/** Whatever people read that tells of customers, leads and what was said by them. */
const SHOWING = [
  ...[
    'customer show C1',
    'customer list',
    'customer list --format md',
    'customer export C1',
    'customer export C1 --json',
  ],
  ...['customer consent show C1', 'customer show C1 --json', 'customer erase C1 --dry-run', 'explain C1'],
  ...['lead list', 'lead show L1', 'ticket list', 'ticket show T1', 'touch list', 'points list', 'points show C1'],
  ...['order list', 'order show A1', 'campaign list', 'campaign show M1', 'tag list', 'quality audits'],
  ...['quality show A1', 'history', 'churn list --at-risk all', 'segment rfm --customers'],
]

it('shows free text harmlessly, whatever it is and wherever it stands', async () => {
  const cwd = temporaryFolder()
  const store = await LowdbStore.open(join(cwd, 'shop.json'), {lockWaitMs: 1000})
  await fillStore({store, now: () => '2025-06-30T12:00:00', who: 'tester'}, HOSTILE)
  await store.close()
  const told = await Promise.all(
    SHOWING.map(async (line) => {
      const {code, stdout, stderr} = await runPatron([...line.split(' '), '--store', 'lowdb:shop.json'], {cwd})
      // oxlint-disable-next-line no-control-regex
      const harm = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e]|title\u0007/.exec(stdout + stderr)
      return {line, code, harm: harm && JSON.stringify(harm.input.slice(harm.index - 20, harm.index + 20))}
    }),
  )
  expect(told.filter(({code, harm}) => code !== 0 || harm !== null)).toEqual([])
})
