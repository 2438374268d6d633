import type {Profile} from '../../core/profile/profile.ts'
import type {Settings} from '../../core/setting/settings.ts'
import type {Context} from '../../core/store/context.ts'
import type {Day, Instant} from '../../core/time/day.ts'

/** What answers are made from: the store, the day that is looked at, and the profile as of it. */
export interface Desk {
  /** Its clock stands at `at` while another day is looked at. */
  context: Context
  asOf: Day
  at: Instant
  looking_back: boolean
  settings: Settings
  /**
   * Everything that judges customers, of the store as it is; waits until it has been worked out. It is the same object
   * until the store changes: keep what is derived from it in a WeakMap.
   */
  profile: () => Promise<Profile>
  /** Keeps a text as a new file in the folder where the program was started; returns its name. */
  keepFile: (name: string, text: string) => Promise<string>
}

/** Answers one kind of question. */
export type Answering<Q extends {asked: unknown; answer: unknown}> = (
  desk: Desk,
  asked: Q['asked'],
) => Promise<Q['answer']>

/** Answers for a group of questions, e.g. those of one screen. */
export type Answers<Group> = {
  [N in keyof Group]: Group[N] extends {asked: unknown; answer: unknown} ? Answering<Group[N]> : never
}

/** Carries out a group of deeds. The clock of `desk.context` is the real one: nothing is done while looking back. */
export type Doings<Group> = {
  [N in keyof Group]: Group[N] extends {input: infer I; result: infer R} ? (desk: Desk, input: I) => Promise<R> : never
}
