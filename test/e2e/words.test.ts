import {describe, expect, it} from 'vitest'
import {runPatron, temporaryFolder} from './run-patron.ts'

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
})
