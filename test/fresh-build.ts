import {existsSync, globSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Before tests that run the built program: refuses to test an old build. */
export default function refuseStaleBuild(): void {
  const built = join(ROOT, 'oclif.manifest.json')
  if (!existsSync(built) || !existsSync(join(ROOT, 'dist/run.js')))
    throw new Error('There is no dist/; run `npm run build` first.')
  const time = statSync(built).mtimeMs
  const newer = globSync('src/**/*.{ts,tsx}', {cwd: ROOT}).find((file) => statSync(join(ROOT, file)).mtimeMs > time)
  if (newer !== undefined) throw new Error(`dist/ is older than ${newer}; run \`npm run build\` first.`)
}
