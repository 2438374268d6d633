import type {Table, TableOptions} from '../core/import/table.ts'
import {openSource, type ByteSource} from './byte-source.ts'
import {openCsv} from './csv.ts'
import {inputError} from './input-error.ts'
import {survey, type Survey} from './survey.ts'

/**
 * Opens a file of rows for import, whatever its form: delimited text (csv, tsv, semicolons, pipes), xlsx, JSON
 * lines or vCard, plain or gzipped, or standard input for `-`. The form is recognised from the bytes, never from the name.
 * Throws BAD_INPUT with the file as its place. The caller closes the table.
 */
export async function openTable(
  input: {file: string; stdin?: NodeJS.ReadableStream},
  options: TableOptions,
): Promise<Table> {
  const source = await openSource(input)
  try {
    return await openForm(source, await survey(source), options)
  } catch (error) {
    await source.close()
    throw error
  }
}

async function openForm(source: ByteSource, seen: Survey, options: TableOptions): Promise<Table> {
  const {head} = seen
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return (await import('./xlsx.ts')).openXlsx(source, seen, options)
  refuseForeign(source.file, head)
  if (looksLikeJson(head)) return (await import('./json-lines.ts')).openJsonLines(source, seen, options)
  if (looksLikeVcard(head)) return (await import('./vcard.ts')).openVcard(source, seen, options)
  return openCsv(source, seen, options)
}

function refuseForeign(file: string, head: Buffer): void {
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw inputError(file, 'it is an old Excel file (.xls), or one with a password', {
      hint: 'Save it as .xlsx or csv without a password.',
    })
  }
  if (/^\s*<(!doctype|html|table|\?xml|head|meta)/i.test(head.toString('latin1', 0, 512))) {
    throw inputError(file, 'it is a web page or XML under the name of a table', {
      hint: 'Open it in a spreadsheet and save it as .xlsx or csv.',
    })
  }
}

/** JSON lines begin with an object; a csv may begin with `[` or `{` only inside a quoted cell. */
function looksLikeJson(head: Buffer): boolean {
  return /^(\xef\xbb\xbf)?\s*(\{\s*"|\[\s*\{)/.test(head.toString('latin1', 0, 512))
}

/** In UTF-16, too, whose other bytes are zero. */
function looksLikeVcard(head: Buffer): boolean {
  const beginning = head.toString('latin1', 0, 256).replaceAll('\0', '')
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*BEGIN\s*:\s*VCARD\s/i.test(beginning)
}

function startsWith(head: Buffer, ...bytes: number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte)
}
