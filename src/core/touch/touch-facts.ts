import {toMajor} from '../money/money.ts'
import type {TouchFacts} from './touch.ts'

/** The same with prices in major units, for people and programs. */
export function factsInMajor(facts: TouchFacts | undefined, digits: number): TouchFacts | undefined {
  if (!facts?.rivals) return facts
  return {...facts, rivals: facts.rivals.map(({brand, price}) => ({brand, price: toMajor(price, digits)}))}
}
