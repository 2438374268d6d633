import {type Parsed, parsed, unreadable} from '../import/parsed.ts'

/**
 * The share that is taken off a price, 0 to 1: `20%` and `20` are a fifth off; `8折` and `85折` are what is left of the
 * price in tenths or hundredths, a fifth and 0.15 off. A bare number below one could be a share or a percentage and is
 * refused.
 */
export function parsePercentOff(text: string): Parsed<number> {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
  const [, left] = /^(\d+(?:\.\d+)?)折$/.exec(plain) ?? []
  if (left !== undefined) return shareOff(1 - Number(left) / (Number(left) > 10 ? 100 : 10), text)
  const [, number, sign] = /^-?(\d+(?:\.\d+)?)(%?)(?:off)?$/i.exec(plain) ?? []
  if (number === undefined) return unreadable(`"${text}" is no percentage such as 20%`)
  if (sign === '' && Number(number) < 1) return unreadable(`"${text}" could be a share or a percentage: write 20%`)
  return shareOff(Number(number) / 100, text)
}

function shareOff(share: number, text: string): Parsed<number> {
  const exact = Math.round(share * 1e6) / 1e6
  return exact > 0 && exact < 1
    ? parsed(exact)
    : unreadable(`"${text}" leaves no price between nothing and the full one`)
}
