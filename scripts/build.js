// Builds dist/: every command is an entry of its own, what they share becomes chunks, so that a command loads
// little. Then writes oclif.manifest.json, so that oclif need not load the commands to know them.
import {execFileSync} from 'node:child_process'
import {chmodSync, globSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {join, relative, sep} from 'node:path'
import {rolldown} from 'rolldown'
import {lighten} from './lighten.js'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

const commands = globSync('src/commands/**/*.ts')
const input = Object.fromEntries(
  commands.map((file) => [relative('src', file).split(sep).join('/').replace(/\.ts$/, ''), join(root, file)]),
)

// Built beside the old one and put in its place when complete: a failed build leaves the old one working.
const fresh = `dist.${process.pid}`
const bundle = await rolldown({
  input: {
    ...input,
    run: join(root, 'src/app/run.ts'),
    'office-worker': join(root, 'src/worker/office-worker.ts'),
    // Beside the chunk that starts it.
    'chunks/line-worker': join(root, 'src/stores/sql/line-worker.ts'),
  },
  platform: 'node',
  plugins: [lighten()],
  // React has two builds and takes the slower one, which keeps a record of every frame, unless told; only the other is bundled.
  transform: {define: {'process.env.NODE_ENV': JSON.stringify('production')}},
  // What is imported both ways here is imported at once only by what is itself loaded on demand.
  checks: {ineffectiveDynamicImport: false},
  // oclif would load typescript to run commands from source, which a bundle never does.
  external: [/^@duckdb\/node-bindings/, /^react-devtools-core$/, /^typescript$/],
})
await bundle.write({
  dir: fresh,
  // node loads CommonJS with less ado than ES modules, and there are some eighty chunks to a command.
  format: 'cjs',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  minify: {compress: true, mangle: false, codegen: {removeWhitespace: true}},
})
await bundle.close()
writeFileSync(join(fresh, 'package.json'), '{"type": "commonjs"}\n')
rmSync('dist', {recursive: true, force: true})
renameSync(fresh, 'dist')
chmodSync('bin/patron.js', 0o755)
execFileSync(process.execPath, [join('node_modules', 'oclif', 'bin', 'run.js'), 'manifest', '.'], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
// Without blanks it is read in two thirds of the time, at every start.
writeFileSync('oclif.manifest.json', JSON.stringify(JSON.parse(readFileSync('oclif.manifest.json', 'utf8'))))
