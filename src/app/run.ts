import {execute} from '@oclif/core'

/** Starts oclif on the arguments of this process. A reader that closes the pipe early is no error. */
export async function run(dir: string): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
      throw error
    })
  }
  await execute({dir})
}
