import {CrmError} from '../core/error/crm-error.ts'

const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENOENT: 'the folder does not exist',
  EMFILE: 'too many files are open',
  ERR_STRING_TOO_LONG: 'it is larger than one JSON file can be',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than one JSON file can be',
}

/** A file system's refusal as one sentence: what, where, and that nothing was changed. Other errors pass through. */
export function fileError(error: unknown, path: string, doing: 'read' | 'write'): unknown {
  const {code} = error as NodeJS.ErrnoException
  if (code === 'EEXIST') return taken(path, error)
  const reason = code === undefined ? undefined : REASONS[code]
  if (reason === undefined) return error
  return new CrmError('STORE_UNREACHABLE', `Cannot ${doing} the store ${path}: ${reason}. Nothing was changed.`, {
    hint: 'Mend that, or name another store with --store.',
    cause: error,
  })
}

/** The file of a store that was open is not there any more. */
export function goneError(path: string): CrmError {
  return new CrmError('STORE_UNREACHABLE', `The store ${path} is gone: it was moved or deleted. Nothing was changed.`, {
    hint: 'Put it back, or name another store with --store.',
  })
}

function taken(path: string, cause: unknown): CrmError {
  return new CrmError('REFUSED', `There is a file ${path} already. Nothing was changed.`, {
    hint: 'Name one that does not exist yet.',
    cause,
  })
}
