import {describe, expect, it} from 'vitest'
import {runPatron, temporaryFolder} from './run-patron.ts'

/** Every command that judges, on a store with nothing in it: what is nothing is an answer, and no failure. */
const ANSWERS = [
  ...['segment rfm', 'segment quadrant', 'segment value', 'segment value --potential', 'segment discount'],
  ...['lifecycle show', 'lifecycle matrix --from 2025-01-01', 'churn list', 'churn check'],
  ...['forecast list', 'forecast check', 'forecast due', 'basket rules', 'recommend list', 'recommend check'],
  ...['behaviour', 'cohort', 'ladder', 'pareto', 'region', 'sales', 'structure', 'top'].map((name) => `report ${name}`),
  ...['shopping-list --where true', 'customer list', 'profile export', 'profile fields'],
]

/** What names something that there is not. */
const NOT_FOUND = [
  ...['forecast show C1', 'recommend C1', 'shopping-list C1', 'explain C1'],
  'segment category --category 乳品',
]

/** What is to be done, and cannot be done with nothing. */
const REFUSED = ['forecast fit']

describe('a store with nothing in it', () => {
  it.each(ANSWERS)('%s answers that there is nothing', async (line) => {
    const cwd = temporaryFolder()
    const plain = await runPatron([...line.split(' ')], {cwd})
    expect({code: plain.code, said: `${plain.stdout}${plain.stderr}`}).toEqual({
      code: 0,
      said: expect.stringMatching(/\S/),
    })
    expect(`${plain.stdout}${plain.stderr}`).not.toMatch(/NaN|undefined|Error/)
    const json = await runPatron([...line.split(' '), '--json'], {cwd})
    expect({code: json.code, stderr: json.stderr}).toEqual({code: 0, stderr: ''})
    expect(JSON.parse(json.stdout)).toBeTypeOf('object')
  })

  it.each([...NOT_FOUND.map((line) => [line, 3] as const), ...REFUSED.map((line) => [line, 4] as const)])(
    '%s ends with %d and a hint',
    async (line, code) => {
      const cwd = temporaryFolder()
      const plain = await runPatron(line.split(' '), {cwd})
      expect({code: plain.code, stdout: plain.stdout}).toEqual({code, stdout: ''})
      expect(plain.stderr.trim().split('\n')).toHaveLength(2)
    },
  )
})
