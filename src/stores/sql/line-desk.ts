import type {Helper} from '../../core/helper/helper.ts'
import type {LinePieces} from '../../core/order/bought-lines.ts'
import type {LineAnswers, LineQuestion} from '../../core/order/line-questions.ts'

/** Who answers what is asked of the lines of purchases. */
export interface LineDesk {
  /** The thread that answers, where that is not the one that asks. */
  helper?: Helper
  /** Is given the lines, once, before anything is asked. They are handed over: nobody else may use them any more. */
  take(lines: LinePieces): void
  ask<K extends keyof LineAnswers>(question: LineQuestion<K>): Promise<LineAnswers[K]>
  /** Lets go of the lines; nothing can be asked afterwards. */
  close(): void
}

/** What is asked of a thread, by a number: something about the lines, or other work. */
export type DeskJob = {question: LineQuestion} | {task: string; given: object}

/** What a thread is sent: the lines, once, before anything is asked about them, and jobs. */
export type DeskRequest = {lines: LinePieces} | {number: number; job: DeskJob}

export interface DeskReply {
  number: number
  answer: object
}
