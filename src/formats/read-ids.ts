import {readFile} from 'node:fs/promises'
import {text} from 'node:stream/consumers'
import {parse} from 'csv-parse/sync'
import {CrmError} from '../core/error/crm-error.ts'

/**
 * Customer ids from a file, or from standard input for `-`: one a line, or csv with an `id` or `customer_id` column.
 * Throws BAD_INPUT when the file cannot be read or holds no id.
 */
export async function readIds({file, stdin}: {file: string; stdin: NodeJS.ReadableStream}): Promise<string[]> {
  const content = file === '-' ? await text(stdin) : await readText(file)
  const rows = parse(content, {bom: true, relax_column_count: true, skip_empty_lines: true, trim: true})
  const [header = []] = rows
  const named = header.findIndex((cell) => ['id', 'customer_id'].includes(cell.toLowerCase()))
  const ids = (named < 0 ? rows : rows.slice(1)).map((row) => row[Math.max(named, 0)] ?? '').filter((id) => id !== '')
  if (ids.length === 0) throw noIds(file)
  return ids
}

function noIds(file: string): CrmError {
  const place = file === '-' ? 'the input' : file
  return new CrmError('BAD_INPUT', `There are no ids in ${place}.`, {hint: 'Give one id a line.'})
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new CrmError('BAD_INPUT', `Cannot read ${file}: ${(error as Error).message}.`, {
      hint: 'Check the name, or give - for standard input.',
    })
  }
}
