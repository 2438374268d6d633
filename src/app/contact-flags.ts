import {existsSync} from 'node:fs'
import {Flags} from '@oclif/core'
import {CrmError} from '../core/error/crm-error.ts'
import {parseMoney} from '../core/import/parse-money.ts'
import {currencyDigits} from '../core/money/money.ts'
import {TASK_OUTCOMES} from '../core/task/task.ts'
import type {LoggedTouch} from '../core/touch/log-touch.ts'
import type {RivalPrice, TouchKind} from '../core/touch/touch.ts'
import type {CommandContext} from './command.ts'

/** The flags of everything that keeps what somebody of the shop did or heard. */
export const contactFlags = {
  outcome: Flags.option({options: TASK_OUTCOMES})({description: 'what it came to'}),
  note: Flags.string({description: 'what was said'}),
  at: Flags.string({helpValue: 'TIME', description: 'when; now unless given'}),
  minutes: Flags.integer({min: 0, description: 'how long it took'}),
  wish: Flags.string({multiple: true, description: 'what they would like to buy; again for another'}),
  shop: Flags.string({description: 'shop'}),
  rep: Flags.string({description: 'who did it, by id or name; who acts (--as) unless given'}),
}

interface ContactFlagValues {
  outcome?: string | undefined
  note?: string | undefined
  at?: string | undefined
  minutes?: number | undefined
  wish?: string[] | undefined
  shop?: string | undefined
  rep?: string | undefined
  rival?: string[] | undefined
  photo?: string[] | undefined
}

/** What the flags say of a contact. Throws BAD_INPUT for a rival's price that is none. */
export function contactSaid(
  {settings}: Pick<CommandContext, 'settings'>,
  {kind, reference}: {kind: TouchKind; reference: string},
  flags: ContactFlagValues,
): LoggedTouch {
  const {outcome, note, at, minutes, wish, shop, rep, rival, photo} = flags
  const digits = currencyDigits(settings.currency)
  const rivals = rival?.map((text) => rivalPrice(text, digits))
  return {
    ...{kind, reference, outcome, detail: note, at, shop, rep},
    facts: {minutes, rivals, photos: photo, wishes: wish},
  }
}

/** The paths at which there is no file. */
export function missingFiles(paths: readonly string[] = []): string[] {
  return paths.filter((path) => !existsSync(path))
}

/** `brand=12.90`; a brand may hold an equals sign. */
function rivalPrice(text: string, digits: number): RivalPrice {
  const at = text.lastIndexOf('=')
  const price = parseMoney(text.slice(at + 1).trim(), {decimal: 'point', digits})
  const brand = text.slice(0, Math.max(at, 0)).trim()
  if (brand !== '' && price.ok && price.value >= 0) return {brand, price: price.value}
  throw new CrmError('BAD_INPUT', `"${text}" in --rival is no BRAND=PRICE.`, {
    hint: 'Write it as --rival "Brand=12.90"; give --rival again for another one.',
  })
}
