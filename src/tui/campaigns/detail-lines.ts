import type {Bought, CampaignStanding} from '../../core/campaign/campaign-standing.ts'
import type {CampaignRow} from '../../core/campaign/list-campaigns.ts'
import {cellText} from '../../present/cell.ts'
import {breakEvenWords} from '../../present/campaign.ts'
import {factLines} from '../../present/facts.ts'
import type {Look} from '../../present/language.ts'
import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import {countText, moneyText, percentText} from '../../present/values.ts'
import {wordOf} from '../../present/words.ts'
import {wrap} from '../../present/wrap.ts'
import {line, type Line} from '../shared/line.ts'

type Fact = readonly [string, string]
type Say = (en: string, zh: string, values?: Record<string, string | number>) => string

interface Detail {
  row: CampaignRow
  /** Undefined until it is worked out. */
  standing: CampaignStanding | undefined
  problem: string | undefined
}

/** What a campaign is, what has to come of it, and what came of it as far as anybody knows. */
export function detailLines(detail: Detail, {look, width}: {look: Look; width: number}): Line[] {
  const say: Say = (en, zh, values) => sentence(look, {en, zh}, values)
  const facts = (pairs: readonly Fact[]): Line[] =>
    factLines(pairs, {width})
      .split('\n')
      .map((text) => line(text))
  const head = (text: string): Line[] => [[], line(text, 'title')]
  const {row, standing, problem} = detail
  const plan = [
    ...wrapped(safeText(row.name), width).map((text) => line(text, 'title')),
    ...facts(planFacts(row, look, say)),
  ]
  if (!standing) return [...plan, [], line(problem ?? say('Working out where it stands …', '正在计算进展……'), 'dim')]
  return [
    ...plan,
    ...head(say('What has to come of it', '需要达到的效果')),
    ...facts(neededFacts(standing, look, say)),
    ...head(say('Funnel', '漏斗')),
    ...facts(funnelFacts(standing, look, say)),
    ...head(say('Lift', '增量')),
    ...liftLines(standing, say).flatMap((text) => wrapped(text, width).map((part) => line(part))),
  ]
}

function planFacts(row: CampaignRow, look: Look, say: Say): Fact[] {
  const text = (key: string, type: 'text' | 'integer' | 'money' | 'day' | 'share' | 'instant'): string =>
    cellText(row, {key, type}, look)
  const days = [text('starts_on', 'day'), text('ends_on', 'day')]
  const facts: Fact[] = [
    [say('state', '状态'), say('draft: patron sends nothing itself yet', '草稿：patron 目前不自行发送')],
    [say('audience', '客群'), text('audience', 'text')],
    [say('as of', '数据截至'), text('as_of', 'day')],
    [say('reached by', '渠道'), text('channel', 'text')],
    [say('message, offer', '内容、优惠'), text('offer', 'text')],
    [say('days', '日期'), days.some(Boolean) ? `${days[0]} – ${days[1]}` : ''],
    [say('reach', '触达'), text('reach', 'integer')],
    [say('held out', '对照组'), `${text('control', 'integer')} (${text('holdout', 'share')})`],
    [say('cost', '费用'), `${text('cost', 'money')} (${say('{n} each', '每人 {n}', {n: unitCost(row)})})`],
    [say('budget', '预算'), text('budget', 'money')],
  ]
  return facts.filter(([, value]) => value !== '')
}

function unitCost(row: CampaignRow): string {
  return String(row['unit_cost'] ?? 0)
}

function neededFacts(standing: CampaignStanding, look: Look, say: Say): Fact[] {
  const {average_order_value, break_even_response, expected_orders_30d, expected_revenue_30d, campaign} = standing
  const reach = Number(campaign['reach'])
  const share = break_even_response
  const needed: Fact[] =
    average_order_value === undefined || share === undefined
      ? [[say('break-even', '保本'), say('not known: nobody of them has bought', '未知：客群无购买记录')]]
      : [
          [say('median order value', '客单价中位'), moneyText(average_order_value, look)],
          [say('break-even', '保本'), breakEvenWords({share, reach}, look)],
        ]
  const orders = expected_orders_30d.toFixed(1)
  const revenue = moneyText(expected_revenue_30d, look)
  const without = say(
    '{orders} orders, {revenue} in 30 days by their own past',
    '30 天内约 {orders} 笔订单，{revenue}（按其过去推算）',
    {orders, revenue},
  )
  return [...needed, [say('without a campaign', '不做活动'), without]]
}

function funnelFacts({campaign, reachable, touched, since, bought}: CampaignStanding, look: Look, say: Say): Fact[] {
  const seen = new Map(touched.map(({kind, customers}) => [kind, customers]))
  const unknown = say('not measured yet', '尚未统计')
  const counted = (kind: 'message' | 'open' | 'click'): string => {
    const n = seen.get(kind)
    return n === undefined ? unknown : say('{n} {n:person|people}', '{n} 人', {n})
  }
  const others = touched
    .filter(({kind}) => kind !== 'message' && kind !== 'open' && kind !== 'click')
    .map(({kind, customers}): Fact => [wordOf(kind, look.language), countText(customers)])
  return [
    [
      say('planned', '计划'),
      say('{n}, of whom {m} may still be reached', '{n} 人，其中 {m} 人仍可触达', {
        n: Number(campaign['reach']),
        m: reachable,
      }),
    ],
    [say('sent', '已发送'), counted('message')],
    [say('delivered', '已送达'), unknown],
    [say('opened', '已打开'), counted('open')],
    [say('clicked', '已点击'), counted('click')],
    ...others,
    [
      say('bought', '已购买'),
      bought ? boughtText(bought.reached, say) : say('counts from {since} on', '自 {since} 起统计', {since}),
    ],
  ]
}

function boughtText({customers, buyers, share, low, high}: Bought, say: Say): string {
  if (share === undefined || low === undefined || high === undefined) return say('nobody to count', '无人可统计')
  return say('{n} of {all}: {share} ({low} to {high})', '{n}/{all}：{share}（{low} 至 {high}）', {
    ...{n: buyers, all: customers},
    ...{share: percentText(share), low: percentText(low), high: percentText(high)},
  })
}

function liftLines({bought, since}: CampaignStanding, say: Say): string[] {
  if (!bought) return [say('Not measured yet: it counts from {since} on.', '尚未统计：自 {since} 起计。', {since})]
  const groups = say(
    'Bought since {since}: reached {reached}; held out {held_out}.',
    '自 {since} 起购买：触达组 {reached}；对照组 {held_out}。',
    {
      since,
      reached: boughtText(bought.reached, say),
      held_out: boughtText(bought.held_out, say),
    },
  )
  const doubt = say(
    'No lift is judged from it yet: whether and when the messages went out is not recorded.',
    '暂不据此判断增量：尚无消息是否发出、何时发出的记录。',
  )
  return [groups, doubt]
}

function wrapped(text: string, width: number): string[] {
  return text === '' ? [] : wrap(text, width)
}
