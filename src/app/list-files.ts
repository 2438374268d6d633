import {mkdirSync, renameSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {CrmError} from '../core/error/crm-error.ts'

/**
 * Writes texts to files of a folder, each readable by its owner only and in the place of the one that was there; makes
 * the folder. Returns their paths. Throws BAD_INPUT when one cannot be written.
 */
export function writeListFiles(folder: string, files: Iterable<{name: string; text: string}>): string[] {
  const paths: string[] = []
  try {
    mkdirSync(folder, {recursive: true})
    for (const {name, text} of files) {
      const path = resolve(join(folder, name))
      writeFileSync(`${path}.part`, text, {mode: 0o600})
      renameSync(`${path}.part`, path)
      paths.push(path)
    }
    return paths
  } catch (error) {
    throw new CrmError('BAD_INPUT', `Cannot write to ${folder}: ${(error as Error).message}.`, {
      hint: 'Name another folder with --out.',
    })
  }
}
