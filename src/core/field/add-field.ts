import {CrmError} from '../error/crm-error.ts'
import type {Context} from '../store/context.ts'
import type {CustomField} from './custom-field.ts'
import {checkFieldName} from './field-name.ts'

/** Declares a custom field of customers. Throws BAD_INPUT for a name that cannot be, REFUSED for one that is there already. */
export async function addField({store, now, who}: Context, field: CustomField): Promise<CustomField> {
  checkFieldName(field.id)
  return store.write({command: 'customer field add', who, at: now()}, async (draft) => {
    const known = await draft.get('field', field.id)
    if (known)
      throw new CrmError('REFUSED', `There is a field ${field.id} already; it holds ${known.type} values.`, {
        hint: `To declare it anew, remove it first: patron customer field remove ${field.id} --yes.`,
      })
    await draft.create('field', [field])
    draft.describe(`field ${field.id}`, {fields: 1})
    return field
  })
}
