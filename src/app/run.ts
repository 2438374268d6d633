import {readFileSync} from 'node:fs'
import {join} from 'node:path'

/** Starts the program on the arguments of this process. A reader that closes the pipe early is no error. */
export async function run(dir: string): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
      throw error
    })
  }
  const argv = process.argv.slice(2)
  if (argv.length === 1 && argv[0] === '--version') return sayVersion(dir)
  const {start} = await import('./start.ts')
  await start(dir, argv)
}

/** As oclif would, without loading it. */
function sayVersion(dir: string): void {
  const {name, version} = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as {name: string; version: string}
  process.stdout.write(`${name}/${version} ${process.platform}-${process.arch} node-${process.version}\n`)
}
