const KEPT = 50

/** A line that goes through what was entered before. */
export interface Recalling {
  text: string
  /** Earlier entries, oldest first. */
  past?: readonly string[] | undefined
  /** Which of them is shown, and what was being typed before. */
  recalled?: {index: number; typed: string} | undefined
}

/**
 * The entry before (-1) or after (1) the one shown, undefined where there is none; after the last comes what was being
 * typed.
 */
export function recall({text, past = [], recalled}: Recalling, step: -1 | 1): Recalling | undefined {
  const {index, typed} = recalled ?? {index: past.length, typed: text}
  const wanted = index + step
  if (wanted < 0 || wanted > past.length) return undefined
  return {text: past[wanted] ?? typed, recalled: {index: wanted, typed}}
}

/** What was entered before, with a new entry as the last; the same entry stands once, and nothing empty. */
export function remember(past: readonly string[], text: string): string[] {
  if (text.trim() === '') return [...past]
  return [...past.filter((entry) => entry !== text), text].slice(-KEPT)
}
