import type {CodedRule} from './association-rules.ts'
import type {Pairing} from './basket-report.ts'
import type {ItemCodes} from './item-codes.ts'

const MOST = 5

interface Named {
  items: ItemCodes
  baskets: number
  /** P-value, corrected for many tests, below which a tie is more than chance. */
  significance: number
}

/** What could be sold together: rules that hold both ways between things of different categories, highest lift first. */
export function bundlesOf(rules: readonly CodedRule[], named: Named): Pairing[] {
  const {category} = named.items
  const both = bothWays(rules.filter((rule) => isTied(rule, named))).filter(([{left, right}]) => {
    const kind = category[right]
    return kind === undefined || kind !== category[left[0] as number]
  })
  both.sort(([left], [right]) => right.lift - left.lift || right.count - left.count)
  return both.slice(0, MOST).map(([rule]) => pairingOf(rule, named))
}

/** What should stand near each other: the pairs most often together beyond chance. */
export function neighboursOf(rules: readonly CodedRule[], named: Named): Pairing[] {
  const pairs = new Map<string, CodedRule>()
  for (const rule of rules) if (isTied(rule, named)) pairs.set(pairKey(rule), pairs.get(pairKey(rule)) ?? rule)
  return [...pairs.values()]
    .sort((left, right) => right.leverage - left.leverage)
    .slice(0, MOST)
    .map((rule) => pairingOf(rule, named))
}

function bothWays(rules: readonly CodedRule[]): [CodedRule, CodedRule][] {
  const seen = new Map<string, CodedRule>()
  const both: [CodedRule, CodedRule][] = []
  for (const rule of rules) {
    const other = seen.get(pairKey(rule))
    if (other) both.push([other, rule])
    else seen.set(pairKey(rule), rule)
  }
  return both
}

function isTied({left, lift, p_value}: CodedRule, {significance}: Named): boolean {
  return left.length === 1 && lift > 1 && p_value !== undefined && p_value < significance
}

function pairKey({left, right}: CodedRule): string {
  const item = left[0] as number
  return `${Math.min(item, right)} ${Math.max(item, right)}`
}

function pairingOf(rule: CodedRule, {items: {names}, baskets}: Named): Pairing {
  const {count, left_count, right_count, lift} = rule
  return {
    left: names[rule.left[0] as number] as string,
    right: names[rule.right] as string,
    ...{count, lift, expected: (left_count * right_count) / baskets},
    left_to_right: count / left_count,
    right_to_left: count / right_count,
  }
}
