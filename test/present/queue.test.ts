import {expect, it} from 'vitest'
import type {QueueRunResult} from '../../src/core/queue/run-queue.ts'
import {cellText} from '../../src/present/cell.ts'
import type {Look} from '../../src/present/language.ts'
import {presentQueueRun} from '../../src/present/queue.ts'

const EN: Look = {language: 'en', width: 80, color: false, terminal: false, currency: 'CNY'}
const ZH: Look = {...EN, language: 'zh-CN'}
const RUN: QueueRunResult = {
  ...{as_of: '2025-06-30', made: 1, closed: 1200, closed_because: {bought: 1200}, kept: 3, held_back: 1, fallen: 0},
  ...{rules: [], dry_run: false, change_id: 1},
}

it('says what a run of the queue did with the numbers and words that go together', () => {
  expect(presentQueueRun(RUN, EN)).toBe(
    '2025-06-30: 1 task made, 1,200 closed (1,200 bought), 3 kept; 1 waits until their customer or guide has room.',
  )
  expect(presentQueueRun({...RUN, dry_run: true, held_back: 0}, ZH)).toBe(
    '2025-06-30：将新增 1 项任务，关闭 1,200 项（1,200 项已购买），保留 3 项。',
  )
})

it('names open leads and why tasks closed as people do', () => {
  expect(cellText({stage: 'open'}, {key: 'stage', type: 'text'}, ZH)).toBe('在跟')
  const because = {key: 'ended_because', type: 'text', codes: 'ended_because'} as const
  expect(cellText({ended_because: 'reason-gone'}, because, EN)).toBe('reason gone')
})
