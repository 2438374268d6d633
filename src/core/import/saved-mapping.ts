import {closest} from '../text/closest.ts'
import {CrmError} from '../error/crm-error.ts'
import type {Context} from '../store/context.ts'
import {DATE_FORMATS, type DateFormat, DECIMAL_MARKS, type DecimalMark} from './column-format.ts'

/** How the user said a file is to be read; what a mapping keeps under a name. */
export interface Mapping {
  /** Field → header. */
  map?: Readonly<Record<string, string>> | undefined
  dateFormat?: DateFormat | undefined
  decimal?: DecimalMark | undefined
}

/** A mapping is of one noun's files. */
export interface MappingName {
  name: string
  noun: string
}

/** Keeps a mapping under a name for later files of the same layout. */
export async function saveMapping(
  {store, now, who}: Context,
  {name, noun}: MappingName,
  {map, dateFormat, decimal}: Mapping,
): Promise<void> {
  if (!map)
    throw new CrmError('BAD_INPUT', 'There is no mapping to save: the file is of a known layout.', {
      hint: 'Leave --save-mapping out, or give --map.',
    })
  await store.write({command: `${noun} import --save-mapping`, who, at: now()}, async (draft) => {
    await draft.save('mapping', [{id: name, noun, fields: {...map}, date_format: dateFormat, decimal}])
    draft.describe(`mapping ${name}`, {mappings: 1})
  })
}

/** A mapping saved before. Throws NOT_FOUND with the names there are. */
export async function savedMapping({store}: Context, {name, noun}: MappingName): Promise<Mapping> {
  const mappings = (await store.read((book) => book.all('mapping'))).filter((mapping) => mapping.noun === noun)
  const mapping = mappings.find(({id}) => id === name)
  if (mapping) {
    const {fields, date_format, decimal} = mapping
    return {
      map: fields,
      dateFormat: memberOf<DateFormat>(DATE_FORMATS, date_format),
      decimal: memberOf<DecimalMark>(DECIMAL_MARKS, decimal),
    }
  }
  const names = mappings.map(({id}) => id)
  const guess = closest(name, names)
  throw new CrmError('NOT_FOUND', `There is no mapping "${name}" for ${noun} files.`, {
    hint:
      names.length === 0
        ? 'Save one with --map ... --save-mapping NAME.'
        : `Did you mean ${guess ?? names[0]}? There are: ${names.join(', ')}.`,
  })
}

function memberOf<T extends string>(members: readonly T[], text: string | undefined): T | undefined {
  return members.find((member) => member === text)
}
