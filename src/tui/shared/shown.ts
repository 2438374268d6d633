import type {CrmError} from '../../core/error/crm-error.ts'
import type {Look} from '../../present/language.ts'
import {maskName, maskPhone, maskWords} from '../../present/mask-text.ts'
import {maskError, maskValue} from '../../present/mask.ts'

type Masking = Pick<Look, 'mask'>

/** A person's name, phone or what was noted of them, as it may be shown: masked when others look at the screen. */
export function shownName(name: string, {mask}: Masking): string {
  return mask ? maskName(name) : name
}

export function shownPhone(phone: string, {mask}: Masking): string {
  return mask && phone !== '' ? maskPhone(phone) : phone
}

export function shownNote(note: string, {mask}: Masking): string {
  return mask ? maskWords(note) : note
}

/** A whole page as it may be shown. */
export function shownPage<T>(page: T, {mask}: Masking): T {
  return mask ? maskValue(page) : page
}

export function shownError(error: CrmError, {mask}: Masking): string {
  return mask ? maskError(error).message : error.message
}
