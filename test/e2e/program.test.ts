import {spawn, spawnSync} from 'node:child_process'
import {cpSync, readFileSync, writeFileSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {BIN, cleanEnv, ROOT, runPatron, temporaryFolder} from './run-patron.ts'

const OLD_NODE = oldNode()

describe('the program', () => {
  it('says its version', async () => {
    const {version} = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {version: string}
    const run = await runPatron(['--version'], {cwd: temporaryFolder()})
    expect(run).toEqual({
      stdout: `patron/${version} ${process.platform}-${process.arch} node-${process.version}\n`,
      stderr: '',
      code: 0,
    })
  })

  it.each([[['help']], [['--help']], [['-h']], [[]]])('shows what it can do, asked by %j', async (args) => {
    const {stdout, stderr, code} = await runPatron(args, {cwd: temporaryFolder()})
    expect({stderr, code}).toEqual({stderr: '', code: 0})
    expect(stdout).toContain('$ patron [COMMAND]')
    expect(stdout).toMatch(/^ {2}lead +\S/m)
  })

  it.each([[['help', 'lead', 'add']], [['lead', 'add', '--help']]])('shows a command, asked by %j', async (args) => {
    const {stdout, code} = await runPatron(args, {cwd: temporaryFolder()})
    expect(code).toBe(0)
    expect(stdout).toContain('$ patron lead add')
    expect(stdout).toContain('--phone=<value>')
  })

  it('writes no escape sequence where nobody sees colours', async () => {
    const {stdout} = await runPatron(['--help'], {cwd: temporaryFolder(), env: {FORCE_COLOR: '', NO_COLOR: '1'}})
    expect(stdout).not.toContain('\u001b')
  })

  it('takes a reader that closes the pipe early as no error', async () => {
    const cwd = temporaryFolder()
    for (const name of ['Ada', 'Bo', 'Cy']) {
      await runPatron(['lead', 'add', '--name', name, '--note', 'n'.repeat(100_000)], {cwd})
    }
    expect(await readFirstChunkOnly(['lead', 'list', '--format', 'ndjson'], cwd)).toEqual({stderr: '', code: 0})
  })
})

describe('on a Node that is too old', () => {
  it.skipIf(OLD_NODE === undefined)('hands over to its own (skipped where no Node before 22 is on PATH)', async () => {
    const cwd = temporaryFolder()
    const version = await runPatron(['--version'], {cwd, node: OLD_NODE as string})
    expect(version).toMatchObject({stderr: '', code: 0})
    expect(version.stdout).toMatch(/ node-v(2[2-9]|[3-9]\d)\./)
    expect(await runPatron(['lead', 'lst'], {cwd, node: OLD_NODE as string})).toMatchObject({code: 2})
  })

  it.skipIf(OLD_NODE === undefined)('says in one sentence what it needs where it has none of its own', async () => {
    const cwd = temporaryFolder()
    cpSync(join(ROOT, 'bin'), join(cwd, 'bin'), {recursive: true})
    const bin = join(cwd, 'bin/patron.js')
    const {stdout, stderr, code} = await runPatron(['--version'], {cwd, node: OLD_NODE as string, bin})
    expect({stdout, code}).toEqual({stdout: '', code: 2})
    expect(stderr).toMatch(/^patron needs Node 22\.12 or newer; this is Node \d+\.\d+\.\d+\. [^\n]+\n$/)
  })
})

describe('a bug', () => {
  it('ends with code 1 and its stack on stderr, under --json with JSON on stdout too', async () => {
    const cwd = temporaryFolder()
    writeFileSync(
      join(cwd, 'break.cjs'),
      "Date.prototype.toISOString = function broken() { throw new TypeError('broken on purpose') }\n",
    )
    const env = {NODE_OPTIONS: `--require ${JSON.stringify(join(cwd, 'break.cjs'))}`, PATRON_NOW: ''}
    const run = await runPatron(['lead', 'add', '--name', 'Ada', '--json'], {cwd, env})
    expect(run.code).toBe(1)
    expect(run.stderr).toMatch(/TypeError: broken on purpose\n {4}at .*broken/)
    expect(JSON.parse(run.stdout)).toEqual({error: {code: 'BUG', message: 'broken on purpose'}})
  })
})

function readFirstChunkOnly(args: readonly string[], cwd: string): Promise<{stderr: string; code: number | null}> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...args], {cwd, env: cleanEnv(cwd), stdio: ['ignore', 'pipe', 'pipe']})
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    child.on('close', (code) => resolve({stderr, code}))
  })
}

function oldNode(): string | undefined {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name))
  return places.find((place) => {
    const major = /^v(\d+)\./.exec(spawnSync(place, ['--version'], {encoding: 'utf8'}).stdout ?? '')?.[1]
    return major !== undefined && Number(major) < 22
  })
}
