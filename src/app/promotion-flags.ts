import {mapOf} from './flags.ts'
import {fileFlags, type RowFileFlagValues} from './import-flags.ts'
import type {PromotionFile} from './read-promotion-file.ts'

const {
  'dry-run': _dry,
  strict: _strict,
  mapping: _saved,
  'save-mapping': _save,
  profile: _profile,
  ...flags
} = fileFlags

/** The flags of everything that reads a file of promotions. */
export const promotionFlags = flags

interface PromotionFlagValues extends Pick<
  RowFileFlagValues,
  'map' | 'decimal' | 'encoding' | 'delimiter' | 'sheet' | 'rejects'
> {
  'date-format'?: RowFileFlagValues['date-format']
}

/** A file of promotions, and how the flags say that it is to be read. */
export function promotionFile(file: string, values: PromotionFlagValues): PromotionFile {
  const {encoding, delimiter, sheet, decimal, rejects} = values
  const layout = {map: mapOf(values.map), decimal, dateFormat: values['date-format']}
  return {file, table: {encoding, delimiter, sheet}, layout, rejects}
}
