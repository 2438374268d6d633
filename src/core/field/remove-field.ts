import {CrmError} from '../error/crm-error.ts'
import type {Context} from '../store/context.ts'
import type {Customer} from '../customer/customer.ts'
import {closest} from '../text/closest.ts'
import type {Draft} from '../store/store.ts'
import type {CustomField} from './custom-field.ts'

/** The field that is gone, how many customers lost a value with it, and the change that `undo` takes back. */
export interface RemoveFieldResult {
  field: CustomField
  customers: number
  change_id: number
}

/** Takes a custom field away with every value it has. Throws NOT_FOUND, and REFUSED where values would be lost without `yes`. */
export async function removeField(
  {store, now, who}: Context,
  {name, yes}: {name: string; yes: boolean},
): Promise<RemoveFieldResult> {
  return store.write({command: 'customer field remove', who, at: now()}, async (draft) => {
    const field = await fieldNamed(draft, name)
    const holders = await holdersOf(draft, name)
    if (holders.length > 0 && !yes) throw unconfirmed(name, holders.length)
    await draft.save(
      'customer',
      holders.map((customer) => withoutField(customer, name)),
    )
    await draft.remove('field', [name])
    draft.describe(`field ${name}`, {fields_removed: 1, customers_updated: holders.length})
    return {field, customers: holders.length, change_id: draft.changeId}
  })
}

/** The customer without a value for the field. */
export function withoutField(customer: Customer, name: string): Customer {
  const {[name]: _, ...fields} = customer.fields ?? {}
  return {...customer, fields: Object.keys(fields).length === 0 ? undefined : fields}
}

async function fieldNamed(draft: Draft, name: string): Promise<CustomField> {
  const field = await draft.get('field', name)
  if (field) return field
  const names = (await draft.all('field')).map(({id}) => id)
  const meant = closest(name, names)
  throw new CrmError('NOT_FOUND', `There is no custom field "${name}".`, {
    hint: meant === undefined ? '`patron customer field list` lists them.' : `Did you mean ${meant}?`,
  })
}

async function holdersOf(draft: Draft, name: string): Promise<Customer[]> {
  const {id, fields} = await draft.columns('customer', ['id', 'fields'])
  return draft.getMany(
    'customer',
    id.filter((_, index) => fields[index]?.[name] !== undefined),
  )
}

function unconfirmed(name: string, customers: number): CrmError {
  const who = customers === 1 ? '1 customer has' : `${customers} customers have`
  return new CrmError('REFUSED', `${who} a value for ${name}; it would go with the field.`, {
    hint: `Say so: patron customer field remove ${name} --yes. patron undo brings both back.`,
  })
}
