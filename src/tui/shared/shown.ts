import type {CrmError} from '../../core/error/crm-error.ts'
import type {Look} from '../../present/language.ts'
import {maskError, maskValue} from '../../present/mask.ts'

type Masking = Pick<Look, 'mask'>

/** A whole page as it may be shown. */
export function shownPage<T>(page: T, {mask}: Masking): T {
  return mask ? maskValue(page) : page
}

/** An error in one line: what is wrong, and what to do. What points at a place on lines of its own is left out. */
export function shownError(error: CrmError, {mask}: Masking): string {
  const {message, hint} = mask ? maskError(error) : error
  const [what = ''] = message.split(/\n\s*\n/)
  const said = what.replaceAll(/\s*\n\s*/g, ' ').trimEnd()
  return hint === undefined ? said : `${said}${/[.!?。！？]$/.test(said) ? '' : '.'} ${hint}`
}
