import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import type {CompletableCommand} from '../../../src/present/completion/completable.ts'
import {completionScript, type Shell} from '../../../src/present/completion/completion.ts'

const NOTHING = {takes: 'nothing', options: []} as const
const STORE = {name: 'store', description: "the shop's store", takes: 'file', options: []} as const
const LANG = {name: 'lang', description: 'language', takes: 'option', options: ['en', 'zh-CN']} as const

const COMMANDS: readonly CompletableCommand[] = [
  command('lead add', [
    {name: 'source', description: 'where from', takes: 'option', options: ['web', 'walk-in', 'event']},
  ]),
  command('lead list', [{name: 'from', description: 'first day', takes: 'text', options: []}]),
  command('order import', [{name: 'from', description: 'a file', takes: 'file', options: []}], {
    takes: 'file',
    options: [],
  }),
  command('init', [{name: 'yes', description: 'ask nothing', takes: 'nothing', options: []}]),
  command('completion', [], {takes: 'option', options: ['bash', 'zsh', 'fish']}),
]

/** What is typed, and what is to be offered. The last word is the one being completed. */
const OFFERED: readonly (readonly [typed: readonly string[], offered: readonly string[]])[] = [
  [[''], ['completion', 'init', 'lead', 'order']],
  [['le'], ['lead']],
  [
    ['lead', ''],
    ['add', 'list'],
  ],
  [
    ['lead', 'add', '--s'],
    ['--source', '--store'],
  ],
  [
    ['lead', 'add', '--source', ''],
    ['event', 'walk-in', 'web'],
  ],
  [
    ['lead', 'add', '--lang', 'zh-CN', '--source', 'w'],
    ['walk-in', 'web'],
  ],
  [['init', '--lang', 'z'], ['zh-CN']],
  [
    ['lead', 'list', '--store', 'shop'],
    ['shop one.json', 'shop.json'],
  ],
  [['lead', 'list', '--from', 'shop'], []],
  [['order', 'import', '--from', 'shop.'], ['shop.json']],
  [['order', 'import', 'shop.'], ['shop.json']],
  [['completion', 'f'], ['fish']],
]

const folder = mkdtempSync(join(tmpdir(), 'patron-completion-'))
for (const file of ['shop.json', 'shop one.json', 'other.txt']) writeFileSync(join(folder, file), '')
afterAll(() => rmSync(folder, {recursive: true, force: true}))

describe.each(['bash', 'zsh', 'fish'] as const)('the script for %s', (shell) => {
  it('quotes what descriptions and options hold', () => {
    const script = completionScript(shell, [
      command("it's", [{name: 'x', description: "a 'b' $(c) `d` \\", takes: 'option', options: ["o'k", '$(no)']}]),
    ])
    expect(parse(shell, script) ?? '').toBe('')
    expect(script).toContain(shell === 'fish' ? '$(no)' : "'o'\\''k' '$(no)'")
  })

  it.skipIf(!has(shell))('is one that the shell can read (skipped where it is not installed)', () => {
    expect(parse(shell, completionScript(shell, COMMANDS))).toBe('')
  })

  it('names every command and every flag', () => {
    const script = completionScript(shell, COMMANDS)
    for (const {name, flags} of COMMANDS) {
      for (const word of [...name.split(' '), ...flags.map((flag) => flag.name)]) expect(script).toContain(word)
    }
  })
})

describe.skipIf(!has('bash'))('bash (skipped where it is not installed)', () => {
  it.each(OFFERED)('offers after %j: %j', (typed, offered) => {
    const driver = `${completionScript('bash', COMMANDS)}
COMP_WORDS=(patron "$@"); COMP_CWORD=$#; _patron; printf '%s\\n' "\${COMPREPLY[@]}"`
    expect(linesOf('bash', ['--norc', '-c', driver, 'bash', ...typed])).toEqual([...offered])
  })
})

describe.skipIf(!has('fish'))('fish (skipped where it is not installed)', () => {
  it.each(OFFERED)('offers after %j: %j', (typed, offered) => {
    const driver = `${completionScript('fish', COMMANDS)}\ncomplete -C "patron ${typed.join(' ')}" | string replace -r '\\t.*' ''`
    expect(linesOf('fish', ['--no-config', '-c', driver]).map((line) => line.replaceAll('\\', ''))).toEqual([
      ...offered,
    ])
  })
})

describe.skipIf(!has('zsh'))('zsh (skipped where it is not installed)', () => {
  it.each(OFFERED.filter(([typed]) => typed.at(-1) === ''))('offers after %j: %j', (typed, offered) => {
    // The functions of its completion system say what they were given.
    const driver = `compdef() { : }; _files() { print files }
_describe() { local name=\${@[-1]}; print -rl -- \${(P)name%%:*} }; compadd() { local name=\${@[-1]}; print -rl -- \${(P)name} }
source =(cat <<'SCRIPT'\n${completionScript('zsh', COMMANDS)}\nSCRIPT\n)\nwords=(patron "$@"); CURRENT=$#words; _patron`
    expect(linesOf('zsh', ['-f', '-c', driver, 'zsh', ...typed])).toEqual([...offered])
  })
})

function command(
  name: string,
  flags: CompletableCommand['flags'],
  argument: CompletableCommand['argument'] = NOTHING,
): CompletableCommand {
  return {name, summary: `What ${name} does.`, flags: [...flags, STORE, LANG], argument}
}

function has(shell: Shell): boolean {
  return spawnSync(shell, ['-c', 'exit 0']).status === 0
}

/** What the shell finds wrong with a script; nothing where the shell is not installed. */
function parse(shell: Shell, script: string): string | undefined {
  const file = join(folder, `script.${shell}`)
  writeFileSync(file, script)
  return has(shell) ? spawnSync(shell, ['-n', file], {encoding: 'utf8'}).stderr : undefined
}

function linesOf(shell: Shell, args: readonly string[]): string[] {
  const {stdout, stderr} = spawnSync(shell, args, {cwd: folder, encoding: 'utf8'})
  if (stderr !== '') throw new Error(stderr)
  return stdout.split('\n').filter(Boolean).sort()
}
