import type {NameTable} from '../name/name-table.ts'
import {createInterner} from '../text/intern.ts'
import {isOneSlip} from '../text/one-slip.ts'
import {type Comparison, type LevelSpec, MISSING} from './comparison.ts'
import {listComparison, type ValueLists} from './list.ts'

const LEVELS = [
  MISSING,
  {name: 'agree', valued: true, covered: true},
  // The same name at another domain.
  {name: 'local', covered: true},
  {name: 'slip'},
  {name: 'disagree'},
] as const satisfies readonly LevelSpec[]
const LEVEL = {missing: 0, agree: 1, local: 2, slip: 3, disagree: 4}

/**
 * E-mails. A local part that is a name with at most a short number (liuyong86@) says nothing beyond the name when it
 * comes up at another domain.
 */
export function emailComparison(emails: ValueLists, names: NameTable): Comparison {
  const [locals, domains] = [createInterner(), createInterner()]
  const local = Int32Array.from(emails.texts, (text) => locals.idOf(localPart(text)))
  const domain = Int32Array.from(emails.texts, (text) => domains.idOf(text.slice(text.lastIndexOf('@') + 1)))
  const forms = new Set(names.formTexts)
  const isName = Uint8Array.from(locals.texts, (text) => (forms.has(text.replace(/\d{1,3}$|[._-]/g, '')) ? 1 : 0))
  return listComparison(emails, {
    field: 'email',
    levels: LEVELS,
    relate(left, right) {
      if (left === right) return LEVEL.agree
      const a = local[left] as number
      const b = local[right] as number
      if (a === b) return isName[a] === 1 ? LEVEL.missing : LEVEL.local
      const near = domain[left] === domain[right] && isOneSlip(locals.texts[a] as string, locals.texts[b] as string)
      return near ? LEVEL.slip : LEVEL.disagree
    },
  })
}

/** What stands before the @. */
export function localPart(email: string): string {
  return email.slice(0, Math.max(0, email.lastIndexOf('@')))
}
