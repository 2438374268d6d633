import {writeFileSync} from 'node:fs'
import {extname, resolve} from 'node:path'
import {CrmError} from '../core/error/crm-error.ts'

/**
 * Writes a new file into the folder where the program was started, that only its owner can read; a number is added to its
 * name where there is one already. Returns the name. Throws BAD_INPUT when it cannot be written.
 */
export async function keepFile(name: string, text: string): Promise<string> {
  const ending = extname(name)
  const stem = name.slice(0, name.length - ending.length)
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${stem}-${number}${ending}`
    try {
      writeFileSync(resolve(tried), text, {flag: 'wx', mode: 0o600})
      return tried
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue
      throw new CrmError('BAD_INPUT', `Cannot write ${tried}: ${(error as Error).message}.`, {
        hint: 'Start the dashboard in a folder where you may write.',
      })
    }
  }
}
