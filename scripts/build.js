// Builds dist/: every command is an entry of its own, what they share becomes chunks, so that a command loads
// little. Then writes oclif.manifest.json, so that oclif need not load the commands to know them.
import {execFileSync} from 'node:child_process'
import {chmodSync, globSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {join, relative, sep} from 'node:path'
import {bundle} from './bundle.js'
import {lighten} from './lighten.js'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

const commands = globSync('src/commands/**/*.ts')
const input = Object.fromEntries(
  commands.map((file) => [relative('src', file).split(sep).join('/').replace(/\.ts$/, ''), join(root, file)]),
)

// Built beside the old one and put in its place when complete: a failed build leaves the old one working.
const fresh = `dist.${process.pid}`
const programs = {run: join(root, 'src/app/run.ts'), 'office-worker': join(root, 'src/worker/office-worker.ts')}
await bundle({...input, ...programs}, fresh, [lighten()])
rmSync('dist', {recursive: true, force: true})
renameSync(fresh, 'dist')
chmodSync('bin/patron.js', 0o755)
execFileSync(process.execPath, [join('node_modules', 'oclif', 'bin', 'run.js'), 'manifest', '.'], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
// Without blanks it is read in two thirds of the time, at every start.
writeFileSync('oclif.manifest.json', JSON.stringify(JSON.parse(readFileSync('oclif.manifest.json', 'utf8'))))
