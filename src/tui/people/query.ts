import type {PeopleQuery} from './questions.ts'

/** By what a list is sorted; undefined where those who match what was searched for best come first. */
export function sortOf({sort, filter}: PeopleQuery): string | undefined {
  if (sort !== '') return sort
  return isSearch(filter) ? undefined : '-revenue'
}

/** Whether a filter's text is words to search for. */
export function isSearch(filter: string): boolean {
  return /^[^!=]/.test(filter.trim())
}

/** The words that a filter searches for, also where it is for all others (`!words`); empty for a condition. */
export function wordsOf(filter: string): string {
  const text = filter.trim()
  return text.startsWith('=') ? '' : text.replace(/^!/, '').trim()
}
