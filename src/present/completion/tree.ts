import type {CompletableCommand} from './completable.ts'

export interface Below {
  word: string
  summary: string
}

/** The words that can follow words typed: `''` → lead, customer, ...; `lead` → add, list, ... A topic has no summary. */
export function wordsBelow(commands: readonly CompletableCommand[]): Map<string, Below[]> {
  const below = new Map<string, Below[]>()
  for (const {name, summary} of [...commands].sort((left, right) => (left.name < right.name ? -1 : 1))) {
    const words = name.split(' ')
    words.forEach((word, index) => {
      const typed = words.slice(0, index).join(' ')
      const known = below.get(typed) ?? below.set(typed, []).get(typed)
      const isCommand = index === words.length - 1
      if (!known?.some((each) => each.word === word)) known?.push({word, summary: isCommand ? summary : ''})
    })
  }
  return below
}
