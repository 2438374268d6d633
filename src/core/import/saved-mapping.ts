import {closest} from '../text/closest.ts'
import {CrmError} from '../error/crm-error.ts'
import type {Context} from '../store/context.ts'
import {DATE_FORMATS, type DateFormat, DECIMAL_MARKS, type DecimalMark} from './column-format.ts'
import type {LayoutOptions} from './lay-out-orders.ts'

/** Keeps a mapping under a name for later files of the same layout. */
export async function saveMapping(
  {store, now, who}: Context,
  name: string,
  {map, dateFormat, decimal}: LayoutOptions,
): Promise<void> {
  if (!map)
    throw new CrmError('BAD_INPUT', 'There is no mapping to save: the file is of a known layout.', {
      hint: 'Leave --save-mapping out, or give --map.',
    })
  await store.write({command: 'order import --save-mapping', who, at: now()}, async (draft) => {
    await draft.save('mapping', [{id: name, noun: 'order', fields: {...map}, date_format: dateFormat, decimal}])
    draft.describe(`mapping ${name}`, {mappings: 1})
  })
}

/** A mapping saved before. Throws NOT_FOUND with the names there are. */
export async function savedMapping({store}: Context, name: string): Promise<LayoutOptions> {
  const mappings = await store.read((book) => book.all('mapping'))
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
  throw new CrmError('NOT_FOUND', `There is no mapping "${name}".`, {
    hint:
      names.length === 0
        ? 'Save one with --map ... --save-mapping NAME.'
        : `Did you mean ${guess ?? names[0]}? There are: ${names.join(', ')}.`,
  })
}

function memberOf<T extends string>(members: readonly T[], text: string | undefined): T | undefined {
  return members.find((member) => member === text)
}
