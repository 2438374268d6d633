import type {Look} from '../../present/language.ts'
import type {DeedInput, DeedName, DeedResult} from '../office/deeds.ts'

/** What there is to say of a kind of deed. */
export interface DeedWords<Input, Result> {
  /** While it is being done. */
  doing: (input: Input, look: Look) => string
  /** What it did, in one line. */
  done: (result: Result, look: Look) => string
  /** The words of the command that does the same, without `patron`; undefined where none does. */
  command: (input: Input) => readonly string[] | undefined
  /** The change that `u` takes back; undefined where nothing was changed. */
  change: (result: Result) => number | undefined
}

/** The words for a group of deeds. */
export type WordsFor<Names extends DeedName> = {[N in Names]: DeedWords<DeedInput<N>, DeedResult<N>>}
