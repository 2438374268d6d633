import {foldWord} from '../text/missing-word.ts'

/**
 * Names of columns that people or systems write while a lead is worked on, or when it ends: judgements of how good it is,
 * how the talk went, why and when it was closed. They know what a new lead cannot know. English and Chinese, as lists of
 * other systems have them.
 */
const WRITTEN_AFTERWARDS: readonly RegExp[] = [
  /^tags?$/,
  /\b(score|index|grade|rating|quality|disposition|outcome|result|resolution)\b/,
  /\b(lead|prospect|contact|customer) (profile|status|stage|class|category|rank)\b/,
  /\b(won|lost|loss|close|closed|closing|conversion|converted|deal|invoice|payment) (reason|date|time|at|on|by|amount|value|stage)\b/,
  /\blast (modified|updated|changed)\b/,
  /标签|评分|得分|打分|评级|等级|质量|成交|流失|战败|输单|赢单|转化|跟进结果|失败原因|丢单|(客户|线索)(状态|阶段|分类)/,
]

/** Levels that tell what became of the record, not who the lead is: that somebody changed it, or closed it. */
const HANDLED =
  /^(modified|updated|edited|changed|closed|lost|won)\b|^(已?修改|已?更新|已?成交|已?流失|战败|输单|赢单|丢单)/

/** Whether a column's name says that it is written afterwards. */
export function isWrittenAfterwards(name: string): boolean {
  const words = foldWord(name).replace(/[_\-./]+/g, ' ')
  return WRITTEN_AFTERWARDS.some((pattern) => pattern.test(words))
}

/** Whether a level says what became of the record. */
export function tellsOfHandling(level: string): boolean {
  return HANDLED.test(level)
}
