import {CAMPAIGNS_WORDS} from '../campaigns/deed-words.ts'
import {CUSTOMER_WORDS} from '../customer/deed-words.ts'
import {CUSTOMERS_WORDS} from '../customers/deed-words.ts'
import {TODAY_WORDS} from '../today/deed-words.ts'
import {LEADS_WORDS} from '../leads/deed-words.ts'
import {PEOPLE_WORDS} from '../people/deed-words.ts'
import type {Deed, DeedName} from '../office/deeds.ts'
import type {DeedWords, WordsFor} from './words-for.ts'

/** The deeds that people do; taking back and doing again are the program's own. */
export type HumanDeed = Exclude<DeedName, 'undo' | 'redo'>

export const DEED_WORDS: WordsFor<HumanDeed> = {
  ...TODAY_WORDS,
  ...CAMPAIGNS_WORDS,
  ...CUSTOMERS_WORDS,
  ...CUSTOMER_WORDS,
  ...LEADS_WORDS,
  ...PEOPLE_WORDS,
}

/** What there is to say of a deed. */
export function wordsOf({deed}: Deed): DeedWords<unknown, unknown> {
  return DEED_WORDS[deed as HumanDeed] as DeedWords<unknown, unknown>
}
