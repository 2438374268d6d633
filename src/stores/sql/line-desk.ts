import type {LinePieces} from '../../core/order/bought-lines.ts'
import type {LineAnswers, LineQuestion} from '../../core/order/line-questions.ts'

/** Who answers what is asked of the lines of purchases. */
export interface LineDesk {
  /** Is given the lines, once, before anything is asked. They are handed over: nobody else may use them any more. */
  take(lines: LinePieces): void
  ask<K extends keyof LineAnswers>(question: LineQuestion<K>): Promise<LineAnswers[K]>
  /** Lets go of the lines; nothing can be asked afterwards. */
  close(): void
}

/** What a thread that answers is sent: the lines first, once, and then questions. */
export type LineRequest = {lines: LinePieces} | {number: number; question: LineQuestion}

export interface LineReply {
  number: number
  answer: LineAnswers[keyof LineAnswers]
}
