import {findCustomer} from '../customer/find-customer.ts'
import {CrmError} from '../error/crm-error.ts'
import {loadSettings} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'

/** The ids of customers to merge, and of the one that is to stay where that was said. */
export interface Group {
  ids: string[]
  into: string | undefined
}

/**
 * The customers that references mean; the one to stay is one of them or comes on top. Throws NOT_FOUND, AMBIGUOUS, or
 * REFUSED when two references mean the same customer.
 */
export async function findGroup(
  {store}: Context,
  {references, into}: {references: readonly string[]; into?: string | undefined},
): Promise<Group> {
  return store.read(async (book) => {
    const {country} = await loadSettings(book)
    const known = new Map<string, string>()
    for (const reference of references) {
      const {id} = await findCustomer(book, reference, country)
      const same = known.get(id)
      if (same !== undefined) throw sameCustomer(id, same, reference)
      known.set(id, reference)
    }
    const stays = into === undefined ? undefined : (await findCustomer(book, into, country)).id
    return {ids: [...new Set([...known.keys(), ...(stays === undefined ? [] : [stays])])], into: stays}
  })
}

function sameCustomer(id: string, one: string, other: string): CrmError {
  return new CrmError('REFUSED', `"${one}" and "${other}" are one customer already, ${id}; nothing was changed.`, {
    hint: 'Name two different customers.',
  })
}
