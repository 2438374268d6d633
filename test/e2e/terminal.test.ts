import {spawn} from '@lydell/node-pty'
import stringWidth from 'string-width'
import {expect, it} from 'vitest'
import {BIN, cleanEnv, runPatron, temporaryFolder} from './run-patron.ts'

it('cuts a table to a narrow terminal, by what wide characters take', async () => {
  const cwd = temporaryFolder()
  await runPatron(['lead', 'add', '--name', '欧阳'.repeat(20), '--region', 'Mecklenburg-Vorpommern and beyond'], {cwd})
  const lines = (await runInTerminal(['lead', 'list', '--columns', 'id,name,region'], {cwd, cols: 30})).split('\r\n')
  expect(lines[1]).toContain('…')
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(30)
})

it('colours a table on a terminal, unless NO_COLOR is set', async () => {
  const cwd = temporaryFolder()
  await runPatron(['lead', 'add', '--name', 'Ada'], {cwd})
  const args = ['lead', 'list', '--columns', 'id']
  expect(await runInTerminal(args, {cwd})).toContain('\u001b[1mid')
  expect(await runInTerminal(args, {cwd, env: {NO_COLOR: '1'}})).toBe('id\r\nL1\r\n')
})

it('lets no control character of the data through to a terminal, in no form', async () => {
  const cwd = temporaryFolder()
  await runPatron(['lead', 'add', '--name', 'a\u001b[2Jb\u009b2Jc\u202ed'], {cwd})
  for (const form of [[], ['--json'], ['--format', 'csv'], ['--format', 'ndjson'], ['--format', 'md']]) {
    const shown = await runInTerminal(['lead', 'list', ...form], {cwd, env: {NO_COLOR: '1'}})
    // oxlint-disable-next-line no-control-regex
    expect(shown).not.toMatch(/[\u001b\u0080-\u009f\u202e]/)
    expect(shown).toContain('2Jb')
  }
})

function runInTerminal(
  args: readonly string[],
  {cwd, cols = 200, env = {}}: {cwd: string; cols?: number; env?: Record<string, string>},
): Promise<string> {
  return new Promise((resolve) => {
    const terminal = spawn(process.execPath, [BIN, ...args], {
      cwd,
      cols,
      rows: 40,
      env: {...cleanEnv(cwd), TERM: 'xterm', ...env},
    })
    let shown = ''
    terminal.onData((data) => (shown += data))
    terminal.onExit(() => resolve(shown))
  })
}
