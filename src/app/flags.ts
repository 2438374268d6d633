import {CrmError} from '../core/error/crm-error.ts'
import {type Day, parseDay} from '../core/time/day.ts'

/** `30,90,180` as numbers. Throws BAD_INPUT naming the flag, with an example of what it takes. */
export function numberList(text: string | undefined, flag: string, example: string): number[] | undefined {
  if (text === undefined) return undefined
  const numbers = text.split(',').map(Number)
  const ascending = numbers.every(
    (number, index) => Number.isFinite(number) && (index === 0 || number > (numbers[index - 1] as number)),
  )
  if (ascending && text.trim() !== '') return numbers
  throw new CrmError('BAD_INPUT', `"${text}" is no list of rising numbers for --${flag}.`, {
    hint: `Write it as --${flag} ${example}.`,
  })
}

/** `10%` or `0.1` as a share. Throws BAD_INPUT naming the flag. */
export function shareOf(text: string | undefined, flag: string): number | undefined {
  if (text === undefined) return undefined
  const share = text.trim().endsWith('%') ? Number(text.trim().slice(0, -1)) / 100 : Number(text)
  if (text.trim() !== '' && share >= 0 && share < 1) return share
  throw new CrmError('BAD_INPUT', `"${text}" is no share for --${flag}.`, {hint: `Write it as --${flag} 10% or 0.1.`})
}

/** `1%` or `0.01` as a share, `50` as a count. Throws BAD_INPUT naming the flag. */
export function shareOrCount(text: string | undefined, flag: string): {share: number} | {count: number} | undefined {
  if (text === undefined) return undefined
  const written = text.trim()
  const number = written.endsWith('%') ? Number(written.slice(0, -1)) / 100 : Number(written)
  const isShare = written.endsWith('%') || number < 1
  if (written !== '' && isShare && number > 0 && number <= 1) return {share: number}
  if (!isShare && Number.isInteger(number)) return {count: number}
  throw new CrmError('BAD_INPUT', `"${text}" is neither a share nor a count for --${flag}.`, {
    hint: `Write it as --${flag} 1%, --${flag} 0.01, or --${flag} 50 for a count.`,
  })
}

/** `12.5` as a number from zero up. Throws BAD_INPUT naming the flag. */
export function amountOf(text: string | undefined, flag: string): number | undefined {
  if (text === undefined) return undefined
  const amount = Number(text)
  if (text.trim() !== '' && amount >= 0 && Number.isFinite(amount)) return amount
  throw new CrmError('BAD_INPUT', `"${text}" is no amount for --${flag}.`, {hint: `Write it as --${flag} 0.05.`})
}

/** `sms,email` as members of a closed set, each once. Throws BAD_INPUT naming the flag and the choices. */
export function membersOf<T extends string>(choices: readonly T[], text: string, flag: string): T[] {
  const words = text.split(',').map((word) => word.trim().toLowerCase())
  const stray = words.find((word) => !choices.some((choice) => choice === word))
  if (stray === undefined) return [...new Set(words as T[])]
  throw new CrmError('BAD_INPUT', `"${stray}" is no ${flag}.`, {
    hint: `Write --${flag} with one or more of: ${choices.join(', ')}.`,
  })
}

/** `2025-06-30` as a day. Throws BAD_INPUT naming the flag. */
export function dayFlag(text: string | undefined, flag: string): Day | undefined {
  if (text === undefined) return undefined
  const day = parseDay(text)
  if (day !== undefined) return day
  throw new CrmError('BAD_INPUT', `"${text}" is no date for --${flag}.`, {hint: `Write it as --${flag} 2025-06-30.`})
}

/** `field=header,field=header` as pairs; a header may hold an equals sign. Throws BAD_INPUT. */
export function mapOf(texts: readonly string[] | undefined): Record<string, string> | undefined {
  if (texts === undefined || texts.length === 0) return undefined
  const pairs = texts
    .flatMap((text) => splitPairs(text))
    .map((pair) => {
      const at = pair.indexOf('=')
      if (at > 0) return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const
      throw new CrmError('BAD_INPUT', `"${pair}" in --map is no FIELD=HEADER.`, {
        hint: 'Write it as --map name=姓名,phone=联系方式, a field and the header of its column.',
      })
    })
  return Object.fromEntries(pairs)
}

/** Splits at commas before which a new `field=` begins, so that a header may hold commas. */
function splitPairs(text: string): string[] {
  return text.split(/,(?=\s*[a-z_]+\s*=)/)
}

/** `--set field=value`, given once or more; a value may hold anything. Throws BAD_INPUT. */
export function valuesSet(texts: readonly string[] = []): Record<string, string> {
  const pairs = texts.map((text) => {
    const at = text.indexOf('=')
    if (at > 0) return [text.slice(0, at).trim(), text.slice(at + 1)] as const
    throw new CrmError('BAD_INPUT', `"${text}" in --set is no FIELD=VALUE.`, {
      hint: 'Write it as --set festival=中秋节; give --set again for another one.',
    })
  })
  return Object.fromEntries(pairs)
}
