import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import {type CohortReport, reportCohort} from '../../../src/core/report/cohort/report-cohort.ts'
import {reportRegion} from '../../../src/core/report/region/report-region.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {dayOf, textOfDay} from '../../../src/core/time/day.ts'
import type {Look} from '../../../src/present/language.ts'
import {COHORT_METRICS, presentCohort, presentCohortNotes} from '../../../src/present/report/cohort.ts'
import {presentRegion} from '../../../src/present/report/region.ts'
import {header, order, putOrders} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'

const LOOK: Look = {language: 'en', width: 40, color: false, terminal: true, currency: 'CNY'}
const AS_OF = dayOf('2025-04-10')

async function shop(): Promise<Context> {
  const context = memoryContext()
  const orders = Array.from({length: 100}, (_, day) =>
    order({
      id: `o${day}`,
      customer_id: `C${day % 40}`,
      at: `${textOfDay(dayOf('2025-01-01') + day)}T10:00:00`,
      amount: 1000 * day,
      shop: '旗舰店',
    }),
  )
  await context.store.write(header(), (draft) => draft.save('shop', [{id: '旗舰店', region: '内蒙古自治区'}]))
  await putOrders(context.store, orders)
  return context
}

async function cohorts(): Promise<CohortReport> {
  return reportCohort(await shop(), {asOf: AS_OF, unit: 'month'})
}

function picture(text: string): string[] {
  return text.split('\n\n').slice(1).join('\n').split('\n')
}

describe('the triangle of cohorts', () => {
  it('fits a narrow terminal, whatever it shows', async () => {
    const report = await cohorts()
    for (const metric of COHORT_METRICS) {
      for (const line of picture(presentCohort(report, metric, LOOK))) expect(stringWidth(line)).toBeLessThanOrEqual(40)
    }
  })

  it('has a star behind what is incomplete and a row of all where it means something', async () => {
    const report = await cohorts()
    const lines = picture(presentCohort(report, 'retention', {...LOOK, width: 80}))
    expect(lines[1]).toMatch(/^2025-01 \(31\) +\d+% . +\d+% . +\d+%\* .$/)
    expect(lines.at(-1)).toMatch(/^all +\d+% . +\d+% .$/)
    expect(presentCohortNotes(report, 'retention', LOOK)).toContain('The last row')
    expect(presentCohortNotes(report, 'customers', LOOK)).not.toContain('The last row')
  })
})

describe('the heat table of regions', () => {
  it('stands on its side where there are more months than regions, and fits', async () => {
    const report = await reportRegion(await shop(), {asOf: AS_OF, by: 'month', level: 1})
    const lines = picture(presentRegion(report, 'revenue', LOOK))
    expect(lines[0]?.trim()).toBe('内蒙古自治区')
    expect(lines.at(-1)).toMatch(/^2025-04\* /)
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(40)
  })
})
