import {CrmError} from '../core/error/crm-error.ts'

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EMFILE: 'too many files are open',
  ENOSPC: 'the disk is full',
  Z_BUF_ERROR: 'it is a gzip file that is cut short',
  Z_DATA_ERROR: 'it is a broken gzip file',
}

const HINTS: Record<string, string> = {
  ENOENT: 'Check the name; quote it when it holds blanks.',
  EISDIR: 'Name the files in it, for example with a * after the folder.',
  Z_BUF_ERROR: 'Download or copy it again.',
  Z_DATA_ERROR: 'Download or copy it again.',
}

/** A file that cannot be read, as BAD_INPUT with the file as its place. */
export function inputError(
  file: string,
  reason: string,
  more: {hint?: string; row?: number; cause?: unknown} = {},
): CrmError {
  const place = more.row === undefined ? {file} : {file, row: more.row}
  return new CrmError('BAD_INPUT', `Cannot read ${nameOf(file)}: ${reason}.`, {...more, place})
}

/** What the system or the unpacker says about a file, as one sentence; other errors pass through. */
export function readError(file: string, error: unknown): unknown {
  if (error instanceof CrmError) return error
  const {code} = error as NodeJS.ErrnoException
  const reason = code === undefined ? undefined : REASONS[code]
  if (code === undefined || reason === undefined) return error
  return inputError(file, reason, {cause: error, ...(HINTS[code] === undefined ? {} : {hint: HINTS[code]})})
}

/** Why a file cannot be written, in a few words. */
export function writeFailure(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException
  // Of a file that is to be made, it is the folder that is not there.
  return code === 'ENOENT' ? 'there is no such folder' : (REASONS[code ?? ''] ?? message)
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file
}
