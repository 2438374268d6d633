import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {runPatron, temporaryFolder} from './run-patron.ts'

describe('a command line that cannot be meant', () => {
  it.each([
    [['leed', 'list'], '"leed list" is no command of patron.', 'Did you mean `patron lead list`?'],
    [['lead', 'lst'], '"lead lst" is no command of patron.', 'Did you mean `patron lead list`?'],
    [['help', 'lead', 'lst'], '"lead lst" is no command of patron.', 'Did you mean `patron lead list`?'],
    [['xyzzy'], '"xyzzy" is no command of patron.', '`patron help` lists the commands.'],
    [['lead', 'list', 'all'], '`patron lead list` takes no "all".', 'See `patron lead list --help`.'],
    [['lead', 'list', '--fromat', 'csv'], '--fromat is no flag of `patron lead list`.', 'Did you mean --format?'],
    [['lead', 'list', '--stor=x'], '--stor is no flag of `patron lead list`.', 'Did you mean --store?'],
    [['lead', 'add', '--name'], 'Flag --name expects a value.', 'See `patron lead add --help`.'],
    [
      ['lead', 'add', '--name', 'Ada', '--source', 'wob'],
      /^Expected --source=wob to be one of: cold-visit, web, .*\.$/,
      'See `patron lead add --help`.',
    ],
    [
      ['lead', 'list', '--limit', 'many'],
      /^"many" is no whole number for --limit\.$/,
      'See `patron lead list --help`.',
    ],
  ])('%j is refused with one sentence and a hint', async (args, sentence, hint) => {
    const cwd = temporaryFolder()
    const run = await runPatron(args, {cwd})
    const [first = '', second, rest] = run.stderr.split('\n')
    expect({code: run.code, stdout: run.stdout, second, rest}).toEqual({code: 2, stdout: '', second: hint, rest: ''})
    expect(first.replace('Error: ', '')).toEqual(
      typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    )

    const json = await runPatron([...args, '--json'], {cwd})
    const told = typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)
    if (args.at(-1)?.startsWith('--')) return // --json would be taken for the value
    expect({code: json.code, stderr: json.stderr}).toEqual({code: 2, stderr: ''})
    expect(JSON.parse(json.stdout)).toEqual({error: {code: 'BAD_INPUT', message: told, hint, candidates: []}})
  })
})

describe('the exit code', () => {
  it('is 2 for a condition that cannot be used', async () => {
    expect((await runPatron(['lead', 'list', '--where', 'nme == "x"'], {cwd: temporaryFolder()})).code).toBe(2)
  })

  it('is 2 for a store that is no store, which is left as it was', async () => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'store.json'), '{"half": ')
    const {stderr, code} = await runPatron(['lead', 'list'], {cwd})
    expect(code).toBe(2)
    expect(stderr).toMatch(/^Error: .*store\.json/)
  })

  it('is 4 for what a rule forbids, with the rule as the answer', async () => {
    const cwd = temporaryFolder()
    await runPatron(['lead', 'add', '--name', 'Ada', '--phone', '13800138000'], {cwd})
    const {stdout, code} = await runPatron(['lead', 'add', '--name', 'Bo', '--phone', '138 0013 8000', '--json'], {cwd})
    expect(code).toBe(4)
    expect(JSON.parse(stdout)).toMatchObject({error: {code: 'REFUSED', message: expect.stringContaining('L1')}})
  })
})
