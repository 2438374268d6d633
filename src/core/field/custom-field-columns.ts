import type {ListColumn, ListColumnType} from '../listing/list-column.ts'
import type {CustomField, FieldType} from './custom-field.ts'

/** Custom fields as columns of lists, conditions and exports: keyed by their name, shown only when asked for. */
export function customFieldColumns(fields: readonly CustomField[]): ListColumn[] {
  return fields.map(({id, type}) => ({key: id, type: COLUMN_TYPES[type], extra: true}))
}

const COLUMN_TYPES = {
  text: 'text',
  number: 'number',
  day: 'day',
  boolean: 'boolean',
} as const satisfies Record<FieldType, ListColumnType>
