import {describe, expect, it} from 'vitest'
import type {Composed} from '../../src/core/compose/compose-text.ts'
import type {FinishResult} from '../../src/core/task/finish-task.ts'
import type {Task} from '../../src/core/task/task.ts'
import {presentComposed} from '../../src/present/compose.ts'
import type {Look} from '../../src/present/language.ts'
import {presentProposing} from '../../src/present/note.ts'
import {presentFinished, presentLeftOpen, presentNewTask} from '../../src/present/task-change.ts'
import {factParts, presentMissingPhotos} from '../../src/present/touch.ts'

const EN: Look = {language: 'en', width: 80, color: false, terminal: false, currency: 'CNY'}
const ZH: Look = {...EN, language: 'zh-CN'}

const TASK: Task = {
  ...{id: 'F1', key: 'win-back:C1', rule: 'win-back', state: 'done', outcome: 'no-answer', customer_id: 'C1'},
  ...{created_at: '2025-06-30T09:00:00', due_at: '2025-07-02T09:00:00', value: 1, chance: 1, weight: 1},
}
const DONE: FinishResult = {tasks: [TASK], touches: [], leads: [], followed_by: [], wrong_numbers: [], change_id: 7}

describe('what finishing a task says', () => {
  it('names what asks again', () => {
    const followed_by = [{...TASK, id: 'F2', title: 'price of tea'}]
    expect(presentFinished({...DONE, followed_by}, EN)).toBe(
      'Task F1 done: no answer.\nTask F2 asks again: price of tea, due 2025-07-02 09:00.',
    )
    expect(presentFinished({...DONE, followed_by}, ZH)).toContain('任务 F1 已完成：未接通。')
    expect(presentFinished({...DONE, followed_by: [{...TASK, title: 'no-answer'}]}, ZH)).toContain('再次提醒：未接通')
    expect(presentLeftOpen({...DONE, followed_by}, EN)).toBe('')
  })

  it('says where nobody was reached and nothing asks again, and which number is to be mended', () => {
    expect(presentLeftOpen(DONE, EN)).toMatch(/^Nobody was reached/)
    const wrong_numbers = [
      {customer_id: 'C1', phones: ['+8613800138000']},
      {lead_id: 'L1', phones: []},
    ]
    expect(presentLeftOpen({...DONE, tasks: [{...TASK, outcome: 'wrong-number'}], wrong_numbers}, EN)).toBe(
      'The number of C1 is wrong. Mend it: patron customer edit C1 --remove-phone +8613800138000 --phone NUMBER\n' +
        'The number of L1 is wrong. Mend it: patron lead edit L1 --phone NUMBER',
    )
  })
})

it('says of a new task whose it is', () => {
  const task = {...TASK, title: 'call'}
  expect(presentNewTask({task, change_id: 1}, EN)).toBe('Task F1 of C1: call, due 2025-07-02 09:00; nobody’s yet.')
  expect(presentNewTask({task: {...task, rep: 'li'}, change_id: 1}, ZH)).toContain('由 li 负责')
})

it('says of a wish what becomes of it where the shop has nothing of it, and nothing of other notes', () => {
  const touch = {
    id: '1',
    customer_id: 'C1',
    at: '2025-06-30T09:00:00',
    kind: 'note' as const,
    detail: 'wants organic tea',
  }
  expect(presentProposing({proposals: [], touch}, EN)).toMatch(/^Kept as a wish/)
  expect(presentProposing({proposals: [], touch: {...touch, detail: 'moved house'}}, EN)).toBe('')
})

it('says what was seen on a visit in a few words, and which pictures are not there', () => {
  const facts = {minutes: 30, rivals: [{brand: 'Blue Hill', price: 12.9}], photos: ['a.jpg'], wishes: ['tea']}
  expect(factParts(facts, EN)).toEqual(['30 min', 'rival Blue Hill 12.90', 'wishes: tea', 'photo a.jpg'])
  expect(factParts({}, ZH)).toEqual([])
  expect(presentMissingPhotos([], EN)).toBe('')
  expect(presentMissingPhotos(['a.jpg', 'b.jpg'], EN)).toContain('a.jpg, b.jpg')
})

describe('what is said of a text', () => {
  const composed: Composed = {
    ...{customer: 'C1', template: 'win-back', channel: 'sms', marketing: true, allowed: true, refused: undefined},
    ...{text: 'Hi – you', to: {type: 'phone', value: '+8613800138000'}, length: 8},
    ...{encoding: 'ucs-2', parts: 1, costly: ['–']},
  }

  it('is what it costs, and what makes it dearer', () => {
    expect(presentComposed(composed, EN)).toBe(
      'For C1 by sms to +8613800138000: 8 characters. Charged as 1 message (UCS-2). Without – it would be shorter.',
    )
    expect(presentComposed(composed, ZH)).toContain('计 1 条短信')
  })

  it.for(['open-complaint', 'withdrawn', 'no-consent', 'no-address', 'too-long'] as const)(
    'is why there is none: %s',
    (refused) => {
      const refusal = {...composed, refused, text: undefined}
      expect(presentComposed(refusal, EN)).toMatch(/C1|8 characters/)
      expect(presentComposed(refusal, ZH)).toMatch(/\p{Script=Han}/u)
    },
  )
})
