import type {ListColumn} from '../listing/list-column.ts'
import type {Context} from '../store/context.ts'
import type {FieldType} from './custom-field.ts'

export const FIELD_LIST_COLUMNS: readonly ListColumn[] = [
  {key: 'field', type: 'text'},
  {key: 'type', type: 'text'},
  {key: 'title', type: 'text'},
  {key: 'customers', type: 'integer'},
]

/** A custom field, and how many customers have a value for it. */
export interface FieldRow extends Record<string, unknown> {
  field: string
  type: FieldType
  title: string | undefined
  customers: number
}

/** The shop's own fields of customers by name. */
export async function listFields({store}: Context): Promise<FieldRow[]> {
  return store.read(async (book) => {
    const declared = await book.all('field')
    if (declared.length === 0) return []
    const {fields} = await book.columns('customer', ['fields'])
    const counts = new Map<string, number>()
    for (const values of fields)
      for (const name of Object.keys(values ?? {})) counts.set(name, (counts.get(name) ?? 0) + 1)
    return declared.map(({id, type, title}) => ({field: id, type, title, customers: counts.get(id) ?? 0}))
  })
}
