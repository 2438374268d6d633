import type {ListColumn} from '../listing/list-column.ts'
import type {FieldReader} from '../where/where.ts'

/** Whom or what a task is about, and who is to do it. */
export interface TaskSubject {
  /** The id of the customer, lead or ticket. */
  id: string
  customer_id?: string | undefined
  lead_id?: string | undefined
  ticket_id?: string | undefined
  rep?: string | undefined
  /** Was erased: nobody is asked to speak with them, and nothing new is kept of them. */
  erased?: boolean
  /** A complaint is open: no marketing. */
  complains: boolean
}

/** What the rules of one kind of subject look at: a row each, fields by name. */
export interface SubjectTable {
  size: number
  columns: readonly ListColumn[]
  read: FieldReader
  subject: (index: number) => TaskSubject
}
