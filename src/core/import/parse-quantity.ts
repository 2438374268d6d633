import {type Parsed, parsed, unreadable} from './parsed.ts'

/** A number of units: whole or, for goods by weight, with decimals; negative for a return. `×2`, `2件` and `1,000` are understood. */
export function parseQuantity(text: string): Parsed<number> {
  if (/^\d{1,9}$/.test(text)) return parsed(Number(text))
  const match = PATTERN.exec(
    text
      .normalize('NFKC')
      .replace(/\u2212/g, '-')
      .trim(),
  )
  const value = match ? Number((match[1] as string).replace(/,/g, '')) : Number.NaN
  return Number.isFinite(value) ? parsed(value === 0 ? 0 : value) : unreadable(`"${text}" is no quantity`)
}

const PATTERN =
  /^[x×*]? ?([-+]?(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.\d+)?) ?(?:件|个|個|份|套|盒|箱|瓶|包|只|双|条|斤|公斤|pcs?|pieces?|units?|kg)?$/i
