/**
 * Another thread that works for whoever reads very much, beside them. What it is given and what it finds goes from one
 * thread to the other: numbers, texts, lists and plain objects, no functions. See `tasks.ts` for what it can do.
 */
export interface Helper {
  work(task: string, given: object): Promise<object>
}
