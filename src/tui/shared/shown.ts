import type {CrmError} from '../../core/error/crm-error.ts'
import type {Look} from '../../present/language.ts'
import {maskError, maskValue} from '../../present/mask.ts'

type Masking = Pick<Look, 'mask'>

/** A whole page as it may be shown. */
export function shownPage<T>(page: T, {mask}: Masking): T {
  return mask ? maskValue(page) : page
}

export function shownError(error: CrmError, {mask}: Masking): string {
  return mask ? maskError(error).message : error.message
}
