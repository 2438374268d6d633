import type {OrderStatus} from '../order/order.ts'
import type {OrderProfile} from './order-profile.ts'

type Statuses = Pick<OrderProfile, 'statuses' | 'skip_statuses'>

/**
 * What a platform's word for the state of an order means: one of the profile's words, else a usual English or
 * Chinese one; `skip` when such rows are no orders at all; undefined when nobody knows the word. Words are compared
 * without case, blanks and full-width forms.
 */
export function parseStatus(word: string, profile: Statuses): OrderStatus | 'skip' | undefined {
  const folded = foldWord(word)
  const {exact, beginnings} = lookupOf(profile)
  return exact.get(folded) ?? beginnings.find(([beginning]) => folded.startsWith(beginning))?.[1] ?? USUAL.get(folded)
}

function foldWord(word: string): string {
  return word.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}

interface Lookup {
  exact: Map<string, OrderStatus | 'skip'>
  /** Longest first. */
  beginnings: [string, OrderStatus | 'skip'][]
}

const lookups = new WeakMap<Statuses, Lookup>()

function lookupOf(profile: Statuses): Lookup {
  let lookup = lookups.get(profile)
  if (!lookup) lookups.set(profile, (lookup = buildLookup(profile)))
  return lookup
}

function buildLookup({statuses = {}, skip_statuses = []}: Statuses): Lookup {
  const words: [string, OrderStatus | 'skip'][] = [
    ...Object.entries(statuses),
    ...skip_statuses.map((word): [string, 'skip'] => [word, 'skip']),
  ]
  const isBeginning = ([word]: [string, unknown]): boolean => word.endsWith('*')
  return {
    exact: new Map(words.filter((entry) => !isBeginning(entry)).map(([word, status]) => [foldWord(word), status])),
    beginnings: words
      .filter(isBeginning)
      .map(([word, status]): [string, OrderStatus | 'skip'] => [foldWord(word.slice(0, -1)), status])
      .sort(([left], [right]) => right.length - left.length),
  }
}

const WORDS: Record<OrderStatus, readonly string[]> = {
  unpaid: [
    ...['unpaid', 'pending', 'pending payment', 'awaiting payment', 'open', 'draft', 'created', 'on hold', 'on-hold'],
    ...['未付款', '待付款', '待支付', '未支付', '等待买家付款', '等待付款', '已下单'],
  ],
  paid: [
    ...['paid', 'processing', 'confirmed', 'captured', 'success', 'succeeded', 'partially paid', 'partially refunded'],
    ...['已付款', '已支付', '付款成功', '支付成功', '待发货', '等待发货', '等待出库', '部分退款', '部分发货'],
    ...['买家已付款', '买家已付款，等待卖家发货', '已付款，等待发货', '备货中', '待成团', '已成团'],
  ],
  shipped: [
    ...['shipped', 'dispatched', 'in transit', 'out for delivery', 'fulfilled', 'partially shipped'],
    ...[
      '已发货',
      '卖家已发货',
      '卖家已发货，等待买家确认',
      '待收货',
      '已发货，待收货',
      '等待确认收货',
      '运输中',
      '配送中',
    ],
  ],
  completed: [
    ...['completed', 'complete', 'delivered', 'received', 'closed won', 'done', 'finished'],
    ...['交易成功', '交易完成', '已完成', '完成', '已收货', '已签收', '已发货，已签收', '确认收货', '成功', '交易结束'],
  ],
  cancelled: [
    ...['cancelled', 'canceled', 'void', 'voided', 'expired', 'failed', 'declined', 'rejected'],
    ...['交易关闭', '已关闭', '已取消', '取消', '订单取消', '未付款交易关闭', '已作废', '超时关闭'],
  ],
  refunded: [
    ...['refunded', 'fully refunded', 'full refund', 'charged back'],
    ...['已退款', '退款成功', '全额退款', '全部退款', '付款后用户退款成功，交易自动关闭', '退款完成'],
  ],
  returned: ['returned', 'return', 'credit note', '已退货', '退货', '退货完成'],
}

const USUAL = new Map(
  Object.entries(WORDS).flatMap(([status, words]) => words.map((word) => [foldWord(word), status as OrderStatus])),
)
