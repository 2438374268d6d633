// `npm run check`: every gate but the tests, one after the other, a line for each; of a gate that fails, all it says.
import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Name of the gate, what it checks, and the program that does, with its arguments; run by this node, without a shell. */
const GATES = [
  ['build', 'dist/ and the manifest', 'scripts/build.js'],
  ['types', 'TypeScript, strict', 'node_modules/@typescript/native/bin/tsc', '-p', '.'],
  ['lint', 'oxlint', 'node_modules/oxlint/bin/oxlint'],
  ['format', 'prettier', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ['architecture', 'who imports whom', 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', ...cruised()],
  ['unused', 'files, exports, dependencies', 'node_modules/knip/bin/knip.js', '--no-progress'],
  ['surface', 'commands, flags and JSON shapes', 'node_modules/vitest/vitest.mjs', 'run', 'test/surface'],
]

const failed = GATES.filter((gate) => !passes(gate))
console.log(`\n${GATES.length - failed.length} gates passed, ${failed.length} failed`)
process.exitCode = failed.length === 0 ? 0 : 1

function passes([name, what, program, ...args]) {
  const start = performance.now()
  const {status, stdout, stderr, error} = spawnSync(process.execPath, [join(root, program), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    // A changed surface is a failure here, never a silent update of the snapshot.
    env: {...process.env, CI: 'true'},
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(12)} ${seconds.padStart(5)} s  ${what}`)
  if (status !== 0) console.log([stdout, stderr, error?.message].filter(Boolean).join('\n'))
  return status === 0
}

function cruised() {
  return ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', 'src', 'bin', 'test', 'scripts', 'bench']
}
