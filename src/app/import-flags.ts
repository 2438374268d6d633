import {Flags} from '@oclif/core'
import {DATE_FORMATS, DECIMAL_MARKS} from '../core/import/column-format.ts'
import {IMPORT_MODES, type ImportMode} from '../core/import/import-rows.ts'
import type {DateFormat, DecimalMark} from '../core/import/column-format.ts'
import {mapOf} from './flags.ts'
import type {RowImportRequest} from './import-row-files.ts'
import type {RowIntakeOptions} from './row-nouns.ts'

/** The flags of everything that takes files in. */
export const fileFlags = {
  'dry-run': Flags.boolean({description: 'show what would happen and write nothing'}),
  strict: Flags.boolean({description: 'take nothing in when one row is bad'}),
  rejects: Flags.string({helpValue: 'FILE', description: 'write rejected rows to this csv'}),
  map: Flags.string({
    multiple: true,
    helpValue: 'FIELD=HEADER',
    description: 'which column is what, several by commas',
  }),
  mapping: Flags.string({helpValue: 'NAME', description: 'use a mapping saved before'}),
  'save-mapping': Flags.string({helpValue: 'NAME', description: 'save the mapping under a name'}),
  profile: Flags.string({helpValue: 'NAME', description: 'platform of the file, when it is not recognised rightly'}),
  'date-format': Flags.option({options: DATE_FORMATS})({
    description: 'how dates are written, when the column does not settle it',
  }),
  decimal: Flags.option({options: DECIMAL_MARKS})({description: 'decimal mark of amounts'}),
  encoding: Flags.string({description: 'encoding of the file, e.g. gb18030 or macintosh'}),
  delimiter: Flags.string({description: 'what separates the cells'}),
  sheet: Flags.string({description: 'sheet of a workbook, by name or number'}),
}

/** The flags of everything that takes files of rows in. */
export const rowFileFlags = {
  ...fileFlags,
  mode: Flags.option({options: IMPORT_MODES, default: 'upsert' as const})({
    description: 'create and update, only create what is new, or only update what is known',
  }),
}

export interface RowFileFlagValues {
  'dry-run': boolean
  strict: boolean
  mode: ImportMode
  rejects?: string | undefined
  map?: string[] | undefined
  mapping?: string | undefined
  'save-mapping'?: string | undefined
  profile?: string | undefined
  'date-format'?: DateFormat | undefined
  decimal?: DecimalMark | undefined
  encoding?: string | undefined
  delimiter?: string | undefined
  sheet?: string | undefined
}

/** What the flags ask for. */
export function rowRequest(
  files: readonly string[],
  flags: RowFileFlagValues,
  intake: RowIntakeOptions = {},
): RowImportRequest {
  const {encoding, delimiter, sheet, profile, decimal, mapping, rejects, strict, mode} = flags
  return {
    files,
    table: {encoding, delimiter, sheet},
    layout: {map: mapOf(flags.map), profile, decimal, dateFormat: flags['date-format']},
    intake,
    mapping,
    saveMapping: flags['save-mapping'],
    rejects,
    strict,
    mode,
    dryRun: flags['dry-run'],
  }
}
