import {expect, it} from 'vitest'
import {runPatron, temporaryFolder} from './run-patron.ts'

const REPORTS = [
  ...['segment quadrant', 'segment discount', 'forecast due', 'forecast check', 'churn check'],
  ...['behaviour', 'cohort', 'ladder', 'pareto', 'region', 'sales', 'structure', 'top'].map((name) => `report ${name}`),
]

it('refuses a column that a report does not have before it says anything of the report', async () => {
  const cwd = temporaryFolder()
  for (const report of REPORTS) {
    const {stdout, stderr, code} = await runPatron([...report.split(' '), '--sort', 'nonsense'], {cwd})
    expect({report, stdout, code, first: stderr.split('\n', 1)[0]}).toEqual({
      report,
      stdout: '',
      code: 2,
      first: expect.stringContaining('nonsense') as string,
    })
  }
})
