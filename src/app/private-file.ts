import {writeFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {CrmError} from '../core/error/crm-error.ts'

/** Writes a new file that only its owner can read; returns its path. Throws REFUSED when there is one, BAD_INPUT when it cannot be written. */
export function writePrivateFile(path: string, text: string): string {
  const file = resolve(path)
  try {
    writeFileSync(file, text, {flag: 'wx', mode: 0o600})
    return file
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      throw new CrmError('REFUSED', `${file} exists already and was left alone.`, {
        hint: 'Name another file with --out.',
      })
    }
    throw new CrmError('BAD_INPUT', `Cannot write ${file}: ${(error as Error).message}.`, {
      hint: 'Name another file with --out.',
    })
  }
}
