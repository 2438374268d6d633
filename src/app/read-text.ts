import {readFile} from 'node:fs/promises'
import {text} from 'node:stream/consumers'
import {CrmError} from '../core/error/crm-error.ts'

/** The text of a small file, or of standard input for `-`. Throws BAD_INPUT when it cannot be read. */
export async function readText(file: string): Promise<string> {
  if (file === '-') return text(process.stdin)
  try {
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '')
  } catch (error) {
    throw new CrmError('BAD_INPUT', `Cannot read ${file}: ${(error as Error).message}.`, {
      hint: 'Check the name, or give - for standard input.',
    })
  }
}
