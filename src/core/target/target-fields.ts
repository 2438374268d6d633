import type {RowFields} from '../import/row-fields.ts'
import type {TargetMetric} from './target.ts'

/** What files call each metric, in a cell or as a header; a table of words. */
export const METRIC_WORDS: Readonly<Record<TargetMetric, readonly string[]>> = {
  revenue: ['revenue', 'sales', 'turnover', '销售额', '营业额', '业绩', '销售', '销售金额', '营收'],
  'new-customers': ['new-customers', 'new customers', '新客', '新客数', '新客户', '新客户数', '拉新', '新增客户'],
  'repeat-rate': ['repeat-rate', 'repeat rate', 'repurchase rate', '复购率', '复购', '回购率'],
  visits: ['visits', 'visit', '拜访', '拜访数', '拜访量', '拜访次数', '客户拜访'],
  'win-backs': ['win-backs', 'win backs', 'winbacks', 'win-back', '唤醒', '唤醒数', '唤醒客户', '挽回', '召回', '激活'],
}

/** The fields of a row with one target. */
export const TARGET_FIELDS = {
  month: {
    type: 'text',
    required: true,
    meaning: 'month, e.g. 2025-07',
    words: ['period', '月份', '月', '年月', '目标月份', '考核月份', '周期'],
  },
  metric: {
    type: 'text',
    required: true,
    meaning: 'what is counted: revenue, new-customers, repeat-rate, visits or win-backs',
    words: ['kpi', 'measure', 'indicator', '指标', '目标类型', '指标名称', '考核指标', '考核项'],
  },
  value: {
    type: 'text',
    required: true,
    meaning: 'what is to be reached',
    words: ['target', 'goal', 'quota', '目标', '目标值', '指标值', '任务', '任务量'],
  },
  rep: {
    type: 'text',
    meaning: 'rep whose target it is, by id or name',
    words: [
      ...['sales rep', 'staff', 'employee', 'sales person', 'salesperson'],
      ...['导购', '导购员', '导购姓名', '员工', '员工姓名', '销售员', '业务员', '工号'],
    ],
  },
  shop: {
    type: 'text',
    meaning: 'shop whose target it is, where no rep is named',
    words: ['store', 'location', '门店', '店铺', '门店名称', '店名', '所属门店'],
  },
  region: {
    type: 'text',
    meaning: 'region whose target it is, where neither rep nor shop is named',
    words: ['area', 'territory', '区域', '地区', '大区', '省份'],
  },
} as const satisfies RowFields

/** The metric that a cell or a header means: `销售额`, `销售额目标`, `Revenue target`, `目标销售额（元）`. */
export function metricOf(text: string): TargetMetric | undefined {
  const plain = loose(text)
  return WORDS.get(plain) ?? WORDS.get(plain.replace(/^(?:目标|target|goal)|(?:目标值?|target|goal)$/g, ''))
}

const WORDS: ReadonlyMap<string, TargetMetric> = new Map(
  Object.entries(METRIC_WORDS).flatMap(([metric, words]) =>
    words.map((word) => [loose(word), metric as TargetMetric] as const),
  ),
)

function loose(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[\s_*:-]+/g, '')
}
