import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {rolldown} from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The thread that a large store starts, beside the chunk that does. */
const THREAD = {'chunks/line-worker': join(root, 'src/stores/sql/line-worker.ts')}

/** Bundles programs, by name, and the thread that they start into a folder; what they share becomes chunks. */
export async function bundle(programs, folder, plugins = []) {
  const bundled = await rolldown({
    input: {...programs, ...THREAD},
    platform: 'node',
    plugins,
    // React has two builds and takes the slower one, which keeps a record of every frame, unless told; only the other is bundled.
    transform: {define: {'process.env.NODE_ENV': JSON.stringify('production')}},
    // What is imported both ways here is imported at once only by what is itself loaded on demand.
    checks: {ineffectiveDynamicImport: false},
    // oclif would load typescript to run commands from source, which a bundle never does.
    external: [/^@duckdb\/node-bindings/, /^react-devtools-core$/, /^typescript$/],
  })
  await bundled.write({
    dir: folder,
    // node loads CommonJS with less ado than ES modules, and there are some eighty chunks to a command.
    format: 'cjs',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    minify: {compress: true, mangle: false, codegen: {removeWhitespace: true}},
  })
  await bundled.close()
  writeFileSync(join(folder, 'package.json'), '{"type": "commonjs"}\n')
}
