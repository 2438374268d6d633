const YES = /^(yes|y|true|1|是|同意|已同意|有|有货|现货|in stock|√|✓|subscribed)$/i
const NO = /^(no|n|false|0|否|不是|不同意|拒绝|无|无货|缺货|售罄|out of stock|sold out|unsubscribed)$/i

/** What a cell says to a yes-or-no question; undefined when it says neither. */
export function parseYesNo(text: string): boolean | undefined {
  if (YES.test(text)) return true
  return NO.test(text) ? false : undefined
}
