import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import {CHURN, openChurn} from '../../../src/tui/churn/screen.ts'
import {memoryContext} from '../../support/context.ts'
import {drive, ROOMS} from '../drive.ts'
import {fillStore, NOW} from '../fixture-store.ts'

async function churn(
  options: Partial<Parameters<typeof drive>[2]> = {},
): ReturnType<typeof drive<ReturnType<typeof openChurn>>> {
  const context = memoryContext(NOW)
  await fillStore(context)
  return drive(CHURN, openChurn(), {context, ...options})
}

describe('the lists of churn', () => {
  it('count who is warned of, sleeps, is lost and due, and begin with who has most at stake', async () => {
    const screen = await churn()
    expect(screen.text()).toMatch(/\[Warnings 10\] +Sleeping 10 +Lost 2 +Due 41/)
    expect(screen.text()).toContain('10 people · at stake 12,900')
    expect(screen.text()).toMatch(/▸ 李雪10 +2,730.00/)
    expect(screen.text()).toContain('silent for 80 days, usually buys every 20 (own rhythm)')
  })

  it('are gone through with the arrows, each with its own place', async () => {
    const screen = await churn()
    await screen.press('j', 'right', 'right')
    expect(screen.text()).toContain('[Lost 2]')
    await screen.press('right')
    expect(screen.text()).toMatch(/▸ 张桂英饭店23 +2025-06-29 +-1 +overdue/)
    expect(screen.text()).toContain('due 2025-06-29 (2025-06-22 to 2025-07-02): last bought 2025-06-07')
    await screen.press('right')
    expect(screen.asks).toEqual([{ask: 'say', text: 'There is no list further on this side.'}])
    await screen.press('left', 'left', 'left')
    expect(screen.state.places.warned.index).toBe(1)
    await screen.hit('section:lost')
    expect(screen.text()).toContain('[Lost 2]')
  })

  it('open and explain the selected customer', async () => {
    const screen = await churn()
    const {id} = screen.state.places.warned
    await screen.press('enter')
    expect(screen.asks).toEqual([{ask: 'open', screen: {kind: 'customer', id}}])
    await screen.press('e')
    expect(screen.asks).toEqual([{ask: 'explain', reference: id, topic: 'churn'}])
    await screen.press('right', 'right', 'right', 'e')
    expect(screen.asks).toEqual([{ask: 'explain', reference: screen.state.places.due.id, topic: 'forecast'}])
  })

  it('give the marked to the form of a tag or a campaign', async () => {
    const screen = await churn()
    screen.marks = new Set(['C1', 'C2'])
    await screen.press('t')
    expect(screen.asks).toMatchObject([{ask: 'form'}])
    await screen.press('c')
    expect(screen.asks).toMatchObject([{ask: 'form'}])
  })

  it('are filtered by words and by conditions over the profile', async () => {
    const screen = await churn()
    await screen.type('李雪')
    expect(screen.text()).toContain('2 people')
    await screen.type('=days > 3')
    expect(screen.text()).toContain('days')
    await screen.press('right', 'right', 'right')
    await screen.type('=orders >= 8')
    const shown = screen.text().match(/\d{4}-\d\d-\d\d +-?\d+ +(?:due|overdue)/g)
    expect(shown?.length).toBeGreaterThan(0)
    expect(shown?.length).toBeLessThan(12)
  })

  it('say why they cannot be sorted by a probability that nobody could learn', async () => {
    const screen = await churn()
    await screen.press('s')
    expect(screen.asks).toMatchObject([{text: expect.stringContaining('too little to learn')}])
    await screen.press('right', 'right', 'right', 's')
    expect(screen.asks).toEqual([{ask: 'say', text: 'Sorted by the day on which they are due.'}])
    await screen.hit('head:value_at_stake')
    const values = [...screen.text().matchAll(/(?:due|overdue) +([\d,]+\.\d\d)/g)].map(([, text]) =>
      Number(text?.replace(',', '')),
    )
    expect(values).toEqual(values.toSorted((left, right) => right - left))
    expect(new Set(values).size).toBeGreaterThan(3)
  })

  it('have the commands that list the same', async () => {
    const screen = await churn()
    const command = (): unknown => CHURN.command?.(screen.state, screen.around)
    expect(command()).toEqual(['churn', 'list', '--where', 'churn_stage in ["slowing", "sleeping"]'])
    await screen.type('=orders > 5')
    expect(command()).toEqual(['churn', 'list', '--where', 'churn_stage in ["slowing", "sleeping"] && (orders > 5)'])
    await screen.type('李')
    expect(command()).toBeUndefined()
    await screen.type('')
    await screen.press('right', 'right', 'right')
    expect(command()).toEqual(['forecast', 'due', '--within', '14'])
    expect(CHURN.exported?.(screen.state, screen.around)).toMatchObject({name: 'due', rows: {length: 41}})
    await screen.press('tab')
    expect(command()).toEqual(['churn', 'months', '--months', '10'])
    expect(CHURN.exported?.(screen.state, screen.around)).toMatchObject({name: 'churn-months', rows: {length: 10}})
  })
})

describe('the chart by month', () => {
  it('tells the month that the cursor is on', async () => {
    const screen = await churn()
    await screen.press('tab')
    expect(screen.text()).toContain('2025-06: 1 lost (1.8%), 0 won back, 4 new; 48 bought, 58 active')
    await screen.press('left')
    expect(screen.text()).toContain('2025-05: 1 lost (2.3%)')
    await screen.hit('month:0')
    expect(screen.text()).toContain('2024-09: 0 lost')
    expect(CHURN.selected?.(screen.state, screen.around)).toBeUndefined()
    await screen.press('enter')
    expect(screen.asks).toMatchObject([{ask: 'say', text: expect.stringContaining('← and → choose a month')}])
  })
})

it('fits in any room, in both languages', async () => {
  for (const language of ['en', 'zh-CN'] as const) {
    const screen = await churn({look: {language}})
    for (const {columns, rows} of ROOMS) {
      await screen.begin({columns, rows})
      for (const keys of [[], ['right', 'right', 'right'], ['tab']]) {
        await screen.press(...keys)
        const lines = screen.text().split('\n')
        expect(lines).toHaveLength(rows)
        expect(Math.max(...lines.map((text) => stringWidth(text)))).toBeLessThanOrEqual(columns)
      }
      expect(screen.text()).toContain(language === 'en' ? 'won back' : '赢回')
    }
  }
}, 30_000)

it('says so where nobody has bought yet', async () => {
  const screen = await drive(CHURN, openChurn(), {context: memoryContext(NOW), size: {columns: 140, rows: 20}})
  expect(screen.text()).toContain('No customer bought anything up to')
  expect(screen.text()).toContain('Nobody has bought yet.')
  await screen.press('enter')
  expect(screen.asks).toMatchObject([{ask: 'say'}])
  await screen.press('right', 'right', 'right', 'tab', 'left')
  expect(screen.text()).toContain('No customer bought anything up to')
})
