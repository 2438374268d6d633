import {readFileSync} from 'node:fs'
import {parseDocument, stringify} from 'yaml'
import {CrmError} from '../core/error/crm-error.ts'
import {readError} from './input-error.ts'

/**
 * What a YAML file (or a JSON file, which is YAML too) holds; `-` is standard input. Throws BAD_INPUT naming the line where
 * it does not parse, or NOT_FOUND.
 */
export function readYaml(file: string): unknown {
  const document = parseDocument(textOf(file), {prettyErrors: true})
  const [error] = document.errors
  if (!error) return document.toJS()
  const {line} = error.linePos?.[0] ?? {}
  const [reason] = error.message.split('\n')
  throw new CrmError('BAD_INPUT', `${file} is no YAML: ${reason ?? ''}`, {
    hint: 'Blanks at the beginning of a line tell what belongs to what; tabs do not.',
    place: {file, ...(line !== undefined && {row: line})},
  })
}

export function yamlText(value: unknown): string {
  return stringify(value, {lineWidth: 110})
}

function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    throw readError(file, error)
  }
}
