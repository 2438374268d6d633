import {spawnSync} from 'node:child_process'
import {globSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {ROOT} from './cruise.ts'
import {plant} from './plant.ts'
import {wallClockLines} from './wall-clock.ts'

const PLANTED: readonly (readonly [sentence: string, source: string, rule: string])[] = [
  ['asks the process', "export const home = process.env['HOME']\n", 'no-restricted-globals'],
  ['writes to the console', "export const say = (): void => console.log('hello')\n", 'no-restricted-globals'],
  ['reaches the process through globalThis', 'export const all = globalThis\n', 'no-restricted-globals'],
  ['asks the wall clock', 'export const now = (): number => Date.now()\n', 'no-restricted-properties'],
  ['throws dice', 'export const die = (): number => Math.random()\n', 'no-restricted-properties'],
  ['calls the net', "export const get = (): unknown => fetch('x')\n", 'no-restricted-globals'],
]

let tree: string
let found: {filename: string; code: string}[]

beforeAll(() => {
  const files = PLANTED.flatMap(([, source], index) =>
    ['core', 'present', 'app'].map((folder) => [`src/${folder}/planted-${index}.ts`, source]),
  )
  tree = plant({'.oxlintrc.json': readFileSync(join(ROOT, '.oxlintrc.json'), 'utf8'), ...Object.fromEntries(files)})
  const cli = join(ROOT, 'node_modules/oxlint/bin/oxlint')
  const {stdout} = spawnSync(process.execPath, [cli, '--format', 'json'], {cwd: tree, encoding: 'utf8'})
  found = (JSON.parse(stdout) as {diagnostics: typeof found}).diagnostics
})

afterAll(() => rmSync(tree, {recursive: true, force: true}))

describe('lint refuses a file of core or present that', () => {
  it.each(PLANTED.map(([sentence, , rule], index) => ({sentence, rule, index})))('$sentence', ({rule, index}) => {
    for (const folder of ['core', 'present']) {
      expect(codesIn(`src/${folder}/planted-${index}.ts`)).toContain(`eslint(${rule})`)
    }
  })
})

describe('lint lets app', () => {
  it.each(PLANTED.map(([sentence], index) => ({sentence, index})))('$sentence', ({index}) => {
    expect(codesIn(`src/app/planted-${index}.ts`)).toEqual([])
  })
})

describe('the time of the wall clock', () => {
  it.each([
    ['new Date() without arguments', 'const now = new Date()\n', [1]],
    ['new Date without brackets', 'f(1)\nconst now = new Date\n', [2]],
    ['Date called as a function', 'const text: string = Date()\n', [1]],
    ['new Date() inside an element', 'const view = <Text>{String(new Date())}</Text>\n', [1]],
  ] as const)('is seen in %s', (_, source, lines) => {
    expect(wallClockLines(source)).toEqual(lines)
  })

  it('is not seen in a date that is given, nor in a comment or text', () => {
    expect(
      wallClockLines("// new Date()\nconst day = new Date(0), text = 'new Date()', utc = Date.UTC(1970, 0)\n"),
    ).toEqual([])
  })

  it('is asked nowhere in core and present', () => {
    const files = globSync('src/{core,present}/**/*.{ts,tsx}', {cwd: ROOT})
    const asked = files.flatMap((file) =>
      wallClockLines(readFileSync(join(ROOT, file), 'utf8')).map((line) => `${file}:${line}`),
    )
    expect(asked).toEqual([])
    expect(files.length).toBeGreaterThan(50)
  })
})

function codesIn(file: string): string[] {
  return found.filter(({filename}) => filename.replaceAll('\\', '/').endsWith(file)).map(({code}) => code)
}
