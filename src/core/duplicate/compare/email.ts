import {isOneSlip} from '../text/one-slip.ts'
import type {NameTable} from '../name/name-table.ts'
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

/** E-mails. A local part that is a name and no more (liuyong@) says nothing beyond the name. */
export function emailComparison(emails: ValueLists, names: NameTable): Comparison {
  const forms = new Set(names.formTexts)
  const isName = (local: string): boolean => forms.has(local.replace(/[._-]/g, ''))
  return listComparison(emails, {
    field: 'email',
    levels: LEVELS,
    relate(left, right) {
      if (left === right) return LEVEL.agree
      const [a, b] = [localPart(left), localPart(right)]
      if (a === b) return isName(a) ? LEVEL.missing : LEVEL.local
      const sameDomain = left.slice(a.length) === right.slice(b.length)
      return sameDomain && isOneSlip(a, b) ? LEVEL.slip : LEVEL.disagree
    },
  })
}

/** What stands before the @. */
export function localPart(email: string): string {
  return email.slice(0, Math.max(0, email.lastIndexOf('@')))
}
