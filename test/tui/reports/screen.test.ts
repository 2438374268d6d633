import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import type {Lead} from '../../../src/core/lead/lead.ts'
import {type ReportName, REPORTS} from '../../../src/tui/reports/questions.ts'
import {openReports, REPORTS_SCREEN} from '../../../src/tui/reports/screen.ts'
import type {Ask} from '../../../src/tui/shell/ask.ts'
import {memoryContext} from '../../support/context.ts'
import {drive, ROOMS} from '../drive.ts'
import {fillStore, LEADS, NOW} from '../fixture-store.ts'

async function reports(
  options: Partial<Parameters<typeof drive>[2]> & {shown?: ReportName} = {},
): ReturnType<typeof drive<ReturnType<typeof openReports>>> {
  const context = options.context ?? memoryContext(NOW)
  await fillStore(context)
  const start = {...openReports(), shown: options.shown ?? 'sales'}
  return drive(REPORTS_SCREEN, start, {size: {columns: 120, rows: 30}, ...options, context})
}

/** The text of the screen in one piece, without frames. */
function running(text: string): string {
  return text.replaceAll(/[│║╭╰╔╚].{22}║/g, '').replaceAll(/[│║\s]+/g, ' ')
}

/** What a form leads to with these values. */
function answered(asks: readonly Ask[], values: Record<string, string>): unknown {
  const [ask] = asks
  return ask?.ask === 'form' ? ask.form.submit(values) : undefined
}

describe('the reports', () => {
  it('are shown one after the other, each as its command says it', async () => {
    const screen = await reports()
    expect(screen.text()).toContain('Revenue 69,270.00 in 330 orders')
    for (const name of REPORTS) {
      expect(screen.state.shown).toBe(name)
      expect(screen.text()).not.toContain('Working out')
      expect(REPORTS_SCREEN.command?.(screen.state, screen.around)).toEqual(['report', name])
      expect(REPORTS_SCREEN.exported?.(screen.state, screen.around)).toMatchObject({name})
      await screen.press('n')
    }
    expect(screen.state.shown).toBe('activity')
  })

  it('are chosen in the list: the cursor moves without working anything out, Enter shows', async () => {
    const screen = await reports()
    await screen.press('j', 'j')
    expect(screen.state.shown).toBe('sales')
    await screen.press('enter')
    expect(screen.state).toMatchObject({shown: 'pareto', pane: 'report'})
    expect(screen.text()).toContain('Gini')
    await screen.hit('report:3')
    expect(screen.text()).toContain('2025-03 (11)')
  })

  it('are scrolled to their end and not beyond', async () => {
    const screen = await reports({size: {columns: 80, rows: 20}})
    await screen.press('enter', 'j')
    expect(screen.state.tops.sales).toBe(1)
    await screen.press('end', 'j')
    expect(running(screen.text())).toContain('and of no customer.')
    expect(screen.text()).toMatch(/(\d+)\/\1 /)
    await screen.press('home')
    expect(screen.text()).toContain('Revenue 69,270.00')
    screen.size = {columns: 80, rows: 60}
    await screen.press('end')
    expect(screen.state.tops.sales).toBe(0)
  })
})

describe('what is chosen of a report', () => {
  it('is told by its title and its command, and kept for each report', async () => {
    const screen = await reports()
    await screen.press('b')
    expect(answered(screen.asks, {by: 'quarter'})).toEqual({ask: 'act', action: 'by:quarter'})
    await screen.act('by:quarter')
    await screen.press('p')
    expect(answered(screen.asks, {period: 'this-year'})).toEqual({ask: 'act', action: 'period:this-year'})
    await screen.act('period:this-year')
    await screen.act('where:city == "上海"')
    expect(screen.text()).toContain('Sales · by quarter · this year · city == "上海"')
    expect(running(screen.text())).toContain('orders from 2025-01-01 to 2025-06-30, customers with city == "上海"')
    const command = ['report', 'sales', '--by', 'quarter', '--from', '2025-01-01', '--where', 'city == "上海"']
    expect(REPORTS_SCREEN.command?.(screen.state, screen.around)).toEqual(command)
    await screen.press('n', 'n', 'n')
    await screen.act('measure:retention')
    expect(REPORTS_SCREEN.command?.(screen.state, screen.around)).toEqual(['report', 'cohort', '--metric', 'retention'])
    expect(screen.text()).toContain('share of the cohort who bought')
    await screen.press('N', 'N', 'N')
    expect(screen.text()).toContain('by quarter')
  })

  it('may be days that are typed, or a month of targets', async () => {
    const screen = await reports()
    await screen.press('p')
    const form = answered(screen.asks, {period: 'custom'}) as Ask
    expect(answered([form], {from: '2025-05-01', to: 'soon'})).toMatchObject({
      wrong: expect.stringContaining('no period'),
    })
    expect(answered([form], {from: '2025-05-01', to: ''})).toEqual({ask: 'act', action: 'period:2025-05-01..'})
    screen.state = {...screen.state, shown: 'targets'}
    await screen.act('period:2025-05')
    expect(REPORTS_SCREEN.command?.(screen.state, screen.around)).toEqual(['report', 'targets', '--month', '2025-05'])
    expect(screen.text()).toContain('No target is set for 2025-05')
  })

  it('is refused with a reason where the report has no such choice', async () => {
    const screen = await reports()
    screen.state = {...screen.state, shown: 'reps'}
    for (const key of ['b', 'm', 'w']) {
      await screen.press(key)
      expect(screen.asks).toMatchObject([{ask: 'say', text: expect.stringMatching(/^This report/)}])
    }
  })

  it('says what is wrong with a condition where the report would be', async () => {
    const screen = await reports()
    await screen.act('where:citty == "上海"')
    expect(screen.text()).toContain('citty')
    await screen.act('where:')
    expect(screen.text()).toContain('Revenue 69,270.00')
  })
})

it('follows the store: a lead that comes in is in the funnel', async () => {
  const context = memoryContext(NOW)
  const screen = await reports({context, shown: 'funnel'})
  expect(screen.text()).toContain('The road of 5 leads')
  const lead = {...(LEADS[3] as Lead), id: 'L6', name: 'Frank New'}
  await context.store.write({command: 'test', who: 'tester', at: NOW}, (draft) => draft.save('lead', [lead]))
  screen.office.refresh()
  await expect
    .poll(async () => (await screen.wait(), screen.text()), {timeout: 10_000})
    .toContain('The road of 6 leads')
})

it('hides names where others look at the screen', async () => {
  const screen = await reports({look: {mask: true}})
  for (const _ of REPORTS) {
    expect(screen.text()).not.toContain('林小雨')
    await screen.press('n')
  }
})

it('fits in any room, in both languages', async () => {
  for (const language of ['en', 'zh-CN'] as const) {
    const screen = await reports({look: {language}})
    for (const {columns, rows} of ROOMS) {
      await screen.begin({columns, rows})
      await screen.press('enter')
      for (const _ of REPORTS) {
        const lines = screen.text().split('\n')
        expect(lines).toHaveLength(rows)
        expect(Math.max(...lines.map((text) => stringWidth(text)))).toBeLessThanOrEqual(columns)
        await screen.press('n')
      }
    }
  }
}, 60_000)
