import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {NOW, runJson, runPatron, temporaryFolder} from './run-patron.ts'

const COLUMNS = 'id,name,source,created_at'
const HOSTILE = [
  ['an escape sequence', 'a\u001b[31mred\u001b]0;title\u0007b'],
  ['a formula', '=1+1'],
  ['a formula behind a blank', '\t=cmd|x'],
  ['marks that turn the writing direction', 'a\u202egnp.exe\u200f'],
  ['characters of four bytes', '𠮷野家 😀👩‍👩‍👧'],
  ['a C1 control', 'a\u009b2Jb'],
] as const

describe('leads on the command line', () => {
  it('hold what was said of them, and nothing of how the command was called', async () => {
    const cwd = temporaryFolder()
    await runPatron(['lead', 'add', '--name', '王', '--source', 'web', '--as', 'li', '--mask', '--lang', 'en'], {cwd})
    const {stdout} = await runPatron(['lead', 'show', 'L1', '--json'], {cwd})
    const {lead} = JSON.parse(stdout) as {lead: object}
    expect(Object.keys(lead).sort()).toEqual(['contacts', 'created_at', 'id', 'name', 'source', 'stage'])
  })

  it('are added and listed in every form', async () => {
    const cwd = temporaryFolder()
    const added = await runPatron(['lead', 'add', '--name', '王小明', '--source', 'web'], {cwd})
    expect(added).toEqual({stdout: 'Lead L1 王小明 added (new).\n', stderr: '', code: 0})
    const listed = async (format: string): Promise<string> =>
      (await runPatron(['lead', 'list', '--columns', COLUMNS, '--format', format], {cwd})).stdout
    expect(await listed('table')).toBe('id  name    source  created\nL1  王小明  web     2025-06-30 09:00\n')
    expect(await listed('csv')).toBe(`${COLUMNS}\nL1,王小明,web,${NOW}\n`)
    expect(await listed('tsv')).toBe(`${COLUMNS.replaceAll(',', '\t')}\nL1\t王小明\tweb\t${NOW}\n`)
    expect(await listed('ndjson')).toBe(`{"id":"L1","name":"王小明","source":"web","created_at":"${NOW}"}\n`)
    expect(await listed('md')).toBe(
      '| id | name | source | created |\n| --- | --- | --- | --- |\n| L1 | 王小明 | web | 2025-06-30 09:00 |\n',
    )
  })

  it('answer in Chinese when the environment or the flag says so', async () => {
    const cwd = temporaryFolder()
    const byEnvironment = await runPatron(['lead', 'add', '--name', '王'], {cwd, env: {LANG: 'zh_CN.UTF-8'}})
    const byFlag = await runPatron(['lead', 'add', '--name', '李', '--lang', 'zh-CN'], {cwd})
    expect([byEnvironment.stdout, byFlag.stdout]).toEqual([
      '已添加线索 L1 王（new）。\n',
      '已添加线索 L2 李（new）。\n',
    ])
  })

  it('are asked for by flags alone where there is no terminal', async () => {
    const {stderr, code} = await runPatron(['lead', 'add'], {cwd: temporaryFolder()})
    expect({stderr, code}).toEqual({stderr: 'Error: A lead needs a name.\nGive it with --name.\n', code: 2})
  })
})

describe('a name that holds', () => {
  it.each(HOSTILE)('%s is stored exactly and shown harmlessly', async (_, name) => {
    const cwd = temporaryFolder()
    const added = await runPatron(['lead', 'add', '--name', `x${name}`], {cwd})
    const table = await runPatron(['lead', 'list'], {cwd})
    const csv = await runPatron(['lead', 'list', '--columns', 'name', '--format', 'csv'], {cwd})
    const json = await runJson<{rows: {name: string}[]}>(['lead', 'list'], {cwd})
    expect(added.code).toBe(0)
    expect(json.rows[0]?.name).toBe(`x${name}`)
    expect(readFileSync(join(cwd, 'store.json'), 'utf8')).toContain(JSON.stringify(`x${name}`).slice(1, -1))
    // oxlint-disable-next-line no-control-regex
    expect(added.stdout + table.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200f\u202e]/)
    expect(csv.stdout.split('\n')[1]).not.toMatch(/^[=+@\t]/)
  })

  it('a formula in front is made text for spreadsheets', async () => {
    const cwd = temporaryFolder()
    await runPatron(['lead', 'add', '--name', '=1+1'], {cwd})
    expect((await runPatron(['lead', 'list', '--columns', 'name', '--format', 'csv'], {cwd})).stdout).toBe(
      "name\n'=1+1\n",
    )
    expect((await runJson<{rows: {name: string}[]}>(['lead', 'list'], {cwd})).rows[0]?.name).toBe('=1+1')
  })
})
