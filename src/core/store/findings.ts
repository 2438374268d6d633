import type {Book} from './store.ts'

/** One invariant that does not hold: which, of what, and up to five of the ids. */
export interface Problem {
  check: string
  what: string
  count: number
  examples: string[]
  [field: string]: unknown
}

/** What a check of a store found, one problem for each invariant. */
export class Findings {
  readonly problems: Problem[] = []
  readonly #byCheck = new Map<string, Problem>()

  add(check: string, what: string, example: string): void {
    let problem = this.#byCheck.get(check)
    if (!problem) {
      problem = {check, what, count: 0, examples: []}
      this.#byCheck.set(check, problem)
      this.problems.push(problem)
    }
    problem.count++
    if (problem.examples.length < 5) problem.examples.push(example)
  }
}

/** Ids of what others refer to. */
export interface Known {
  customer: Set<string>
  lead: Set<string>
  product: Set<string>
  shop: Set<string>
  rep: Set<string>
}

export async function knownIds(book: Book): Promise<Known> {
  const of = async (kind: keyof Known): Promise<Set<string>> => new Set((await book.columns(kind, ['id'])).id)
  return {
    customer: await of('customer'),
    lead: await of('lead'),
    product: await of('product'),
    shop: await of('shop'),
    rep: await of('rep'),
  }
}
