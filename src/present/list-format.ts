/** Forms of a list: `table` and `md` for people, the others for programs. */
export const LIST_FORMATS = ['table', 'csv', 'tsv', 'ndjson', 'md'] as const
export type ListFormat = (typeof LIST_FORMATS)[number]

/** The forms for programs. */
export const MACHINE_FORMATS = ['csv', 'tsv', 'ndjson'] as const satisfies readonly ListFormat[]
