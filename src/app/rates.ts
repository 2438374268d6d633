import {CrmError} from '../core/error/crm-error.ts'

/** `USD=7.1` as a map. Throws BAD_INPUT. */
export function ratesOf(texts: readonly string[] | undefined): Map<string, number> {
  return new Map(
    (texts ?? []).map((text) => {
      const [, currency, rate] = /^([A-Za-z]{3})=(\d+(?:\.\d+)?)$/.exec(text.trim()) ?? []
      if (currency !== undefined && Number(rate) > 0) return [currency.toUpperCase(), Number(rate)]
      throw new CrmError('BAD_INPUT', `"${text}" is no rate.`, {hint: 'Write it as --rate USD=7.1.'})
    }),
  )
}
