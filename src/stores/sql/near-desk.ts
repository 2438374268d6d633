import {type BoughtLines, groupLines} from '../../core/order/bought-lines.ts'
import {answerTo} from '../../core/order/line-questions.ts'
import type {LineDesk} from './line-desk.ts'

/** Answers at once, in the thread that asks. */
export function nearDesk(): LineDesk {
  let lines: BoughtLines | undefined
  return {
    take: (pieces) => void (lines = groupLines(pieces)),
    ask: async (question) => answerTo(lines as BoughtLines, question),
    close: () => undefined,
  }
}
