import type {RowOf} from '../store/columns.ts'

/** The last time that the queue was worked out (`id` is `last`): for which day, and by which change of the journal. */
export const QUEUE_RUN_COLUMNS = {id: 'text', day: 'day', at: 'instant', run_change: 'integer'} as const

export type QueueRun = RowOf<typeof QUEUE_RUN_COLUMNS>
