import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {ROOT, runPatron, temporaryFolder} from './run-patron.ts'

const STAGE = ['lifecycle', 'show', '--where', 'stage == "first-order"', '--columns', 'stage']

describe('lists that say codes in words', () => {
  it('choose their rows by the code, whatever the words and the form are', async () => {
    const cwd = temporaryFolder()
    const says = async (...flags: string[]): Promise<string[]> =>
      (await runPatron([...STAGE, ...flags], {cwd})).stdout.trim().split(/\s*\n/)
    expect(await says()).toEqual(['stage', 'first order'])
    expect(await says('--lang', 'zh-CN')).toEqual(['阶段', '首单'])
    expect(await says('--format', 'csv')).toEqual(['stage', 'first-order'])
  })

  it('sort the rows of a report by the code too', async () => {
    const cwd = temporaryFolder()
    await runPatron(['order', 'import', join(ROOT, 'test/surface/orders.csv')], {cwd})
    const says = async (...flags: string[]): Promise<string[]> => {
      const list = ['report', 'behaviour', '--sort', 'figure', '--columns', 'figure', '--limit', '2']
      return (await runPatron([...list, ...flags], {cwd})).stdout.trim().split(/\s*\n/)
    }
    expect(await says('--format', 'csv')).toEqual(['figure', 'discount_percent', 'gap_days'])
    expect(await says()).toEqual(['figure', 'discount in %', 'days between purchases'])
  })

  it('say them in every list, also in those whose columns are the profile’s', async () => {
    const cwd = temporaryFolder()
    await runPatron(['order', 'import', join(ROOT, 'test/surface/orders.csv')], {cwd})
    const list = ['customer', 'list', '--columns', 'churn_risk,lifecycle', '--limit', '1', '--lang', 'zh-CN']
    const of = async (...more: string[]): Promise<string | undefined> =>
      (await runPatron([...list, '--sort', 'id', ...more], {cwd})).stdout.trim().split('\n').at(-1)
    expect(await of('--format', 'csv')).toMatch(/^[a-z]+,[a-z-]+$/)
    expect(await of()).toMatch(/^\p{Script=Han}+ +\p{Script=Han}+$/u)
    expect(await of('--format', 'md', '--where', `lifecycle != "stable"`)).toMatch(
      /^\| \p{Script=Han}+ \| \p{Script=Han}+ \|$/u,
    )
  })
})

it('refuses a report of the top 0% of the buyers', async () => {
  const {stderr, code} = await runPatron(['report', 'top', '--top', '0'], {cwd: temporaryFolder()})
  expect({stderr, code}).toEqual({
    stderr: 'Error: The top 0% of the buyers is nobody.\nWrite it as --top 20% or 0.2.\n',
    code: 2,
  })
})
