/** Forms of a list: `table` and `md` for people, the others for programs. */
export const LIST_FORMATS = ['table', 'csv', 'tsv', 'ndjson', 'md'] as const
export type ListFormat = (typeof LIST_FORMATS)[number]

/** The forms for programs. */
export const MACHINE_FORMATS = ['csv', 'tsv', 'ndjson'] as const satisfies readonly ListFormat[]

/** Whether people read a form: words and titles then stand for codes and keys. */
export function isForPeople(format: ListFormat): boolean {
  return format === 'table' || format === 'md'
}
