import {rmSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {cruise, ROOT, type Violation} from './cruise.ts'
import {library, plant} from './plant.ts'

/** A file that breaks one rule, in a sentence. All of them are planted in one tree, so that one run sees them all. */
interface Planted {
  sentence: string
  rule: string
  file: string
  source: string
}

const LIBRARIES = ['chalk', 'libphonenumber-js', 'ink', 'lowdb', 'csv-parse', '@oclif/core']

const PLANTED: readonly Planted[] = [
  only('core imports nothing of stores', 'core', '../stores/sound.ts'),
  only('core knows nothing of app, not even a type', 'core', '../app/sound.ts', 'type'),
  only('stores import nothing of formats', 'stores', '../formats/sound.ts'),
  only('formats import nothing of stores', 'formats', '../stores/sound.ts'),
  only('couriers import nothing of app', 'couriers', '../app/sound.ts'),
  only('present imports nothing of app', 'present', '../app/sound.ts'),
  only('the screens import nothing of app', 'tui', '../app/sound.ts'),
  only('app imports nothing of the screens', 'app', '../tui/sound.ts'),
  only('the office of the dashboard opens its store through app', 'worker', '../stores/sound.ts'),
  only('commands open no store themselves', 'commands', '../stores/sound.ts'),
  uses('core uses no library that is not pure', 'core', 'lowdb'),
  uses('stores use only their drivers', 'stores', 'chalk'),
  uses('formats use only their readers', 'formats', 'lowdb'),
  uses('couriers use only their carriers', 'couriers', 'libphonenumber-js'),
  uses('present uses only libraries that make strings', 'present', 'ink'),
  uses('the screens use only what draws them', 'tui', 'lowdb'),
  uses('app uses only the libraries of the wiring', 'app', 'ink'),
  uses('the worker uses no library', 'worker', 'ink'),
  uses('commands use only oclif', 'commands', 'libphonenumber-js'),
  does('core does no I/O', 'core', 'node:fs'),
  does('core does no I/O through the old names either', 'core', 'path'),
  does('present does no I/O', 'present', 'node:os'),
  does('the screens do no I/O', 'tui', 'node:fs/promises'),
  {
    sentence: 'src has no folder beyond those of the design',
    rule: 'src-has-no-other-folder',
    file: 'src/utils/strings.ts',
    source: "import {sound} from '../core/sound.ts'\nexport default sound\n",
  },
  {
    sentence: 'a database engine knows nothing of another one',
    rule: 'engines-know-only-what-they-build-on',
    file: 'src/stores/duckdb/copy.ts',
    source: "import {sound} from '../lowdb/sound.ts'\nexport default sound\n",
  },
  {
    sentence: 'a command loads the screen only when it opens it',
    rule: 'commands-load-the-screen-lazily',
    file: 'src/commands/eager.ts',
    source: "import {sound} from '../tui/sound.ts'\nexport default sound\n",
  },
  {
    sentence: 'nothing imports a command, a command neither',
    rule: 'nothing-imports-commands',
    file: 'src/commands/caller.ts',
    source: "import {sound} from './sound.ts'\nexport default sound\n",
  },
  {
    sentence: 'bin starts only what was built',
    rule: 'bin-imports-only-dist',
    file: 'bin/direct.js',
    source: "import '../src/core/sound.ts'\n",
  },
  {
    sentence: 'src uses no package that only developers have',
    rule: 'src-uses-no-development-package',
    file: 'src/app/developer.ts',
    source: "import check from 'only-for-tests'\nexport default check\n",
  },
  {
    sentence: 'files do not import each other in a circle',
    rule: 'no-cycle',
    file: 'src/core/chicken.ts',
    source: "import {egg} from './egg.ts'\nexport const chicken = (): unknown => egg\n",
  },
  {
    sentence: 'types do not make a circle either',
    rule: 'no-cycle',
    file: 'src/core/type-left.ts',
    source: "import type {Right} from './type-right.ts'\nexport interface Left { right: Right }\n",
  },
  {
    sentence: 'no file stands alone',
    rule: 'no-orphan',
    file: 'src/core/forgotten.ts',
    source: 'export const forgotten = 1\n',
  },
  {
    sentence: 'every import leads to a file',
    rule: 'no-unresolvable',
    file: 'src/core/lost.ts',
    source: "import {gone} from './gone.ts'\nexport default gone\n",
  },
]

const SOUND = Object.fromEntries(
  ['core', 'stores', 'stores/lowdb', 'formats', 'present', 'tui', 'app', 'commands'].map((folder) => [
    `src/${folder}/sound.ts`,
    'export const sound = 1\nexport type Sound = typeof sound\n',
  ]),
)

const COMPANIONS = {
  'src/core/egg.ts': "import {chicken} from './chicken.ts'\nexport const egg = (): unknown => chicken\n",
  'src/core/type-right.ts': "import type {Left} from './type-left.ts'\nexport interface Right { left: Left }\n",
  // What the rules allow, one of each: none of it may be reported.
  'src/core/allowed.ts':
    "import {sound} from './sound.ts'\nimport phone from 'libphonenumber-js'\nexport default [sound, phone]\n",
  'src/stores/lowdb/allowed.ts': "import fs from 'node:fs'\nimport lowdb from 'lowdb'\nexport default [fs, lowdb]\n",
  'src/commands/allowed.ts': "import '@oclif/core'\nexport default () => import('../tui/sound.ts')\n",
}

let tree: string
let violations: Violation[]

beforeAll(() => {
  tree = plant({
    'package.json': JSON.stringify({
      type: 'module',
      dependencies: Object.fromEntries(LIBRARIES.map((name) => [name, '1'])),
      devDependencies: {'only-for-tests': '1'},
    }),
    ...Object.assign({}, ...[...LIBRARIES, 'only-for-tests'].map(library)),
    ...SOUND,
    ...COMPANIONS,
    ...Object.fromEntries(PLANTED.map(({file, source}) => [file, source])),
  })
  violations = cruise(tree, ['src', 'bin']).violations
})

afterAll(() => rmSync(tree, {recursive: true, force: true}))

describe('a planted violation is seen', () => {
  it.each(PLANTED)('$sentence', ({rule, file}) => {
    expect(violations.filter(({from}) => from === file).map((violation) => violation.rule)).toContain(rule)
  })

  it('every rule is seen to fail', () => {
    const {forbidden} = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as {
      forbidden: {name: string}[]
    }
    const seen = new Set(violations.map(({rule}) => rule))
    expect(forbidden.map(({name}) => name).filter((name) => !seen.has(name))).toEqual([])
  })

  it('what the rules allow is not reported', () => {
    expect(violations.filter(({from}) => from.endsWith('/allowed.ts'))).toEqual([])
  })
})

describe('the real tree', () => {
  it('keeps every rule', () => {
    const {violations: real, seen} = cruise(ROOT, ['src', 'bin', 'test', 'scripts', 'bench'])
    expect(real).toEqual([])
    expect(seen).toBeGreaterThan(500)
  })
})

function only(sentence: string, folder: string, target: string, kind: 'value' | 'type' = 'value'): Planted {
  const name = target.split('/')[1] as string
  const source =
    kind === 'value'
      ? `import {sound} from '${target}'\nexport default sound\n`
      : `import type {Sound} from '${target}'\nexport type Mine = Sound\n`
  return {sentence, rule: `${folder}-imports-only-its-folders`, file: `src/${folder}/knows-${name}.ts`, source}
}

function uses(sentence: string, folder: string, name: string): Planted {
  const source = `import it from '${name}'\nexport default it\n`
  return {sentence, rule: `${folder}-uses-only-its-libraries`, file: `src/${folder}/uses-${name}.ts`, source}
}

function does(sentence: string, folder: string, name: string): Planted {
  const source = `import it from '${name}'\nexport default it\n`
  return {
    sentence,
    rule: `${folder}-uses-no-node-module`,
    file: `src/${folder}/does-${name.replace(/\W/g, '-')}.ts`,
    source,
  }
}
