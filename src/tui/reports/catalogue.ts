import {ACTIVITY_BY} from '../../core/report/activity/activity-spans.ts'
import {BEHAVIOUR_DIMENSIONS} from '../../core/report/behaviour/report-behaviour.ts'
import {FUNNEL_BY} from '../../core/report/funnel/report-funnel.ts'
import {PERIOD_UNITS} from '../../core/report/period.ts'
import {REGION_BY} from '../../core/report/region/report-region.ts'
import {SALES_BY} from '../../core/report/sales/sales-by.ts'
import {SALES_AGAINST} from '../../core/report/sales/sales-cells.ts'
import {STRUCTURE_DIMENSIONS} from '../../core/report/structure/structure-dimension.ts'
import {TICKET_DIMENSIONS} from '../../core/report/tickets/ticket-groups.ts'
import {TARGET_METRICS} from '../../core/target/target.ts'
import {ACTIVITY_METRICS} from '../../present/report/activity.ts'
import {COHORT_METRICS} from '../../present/report/cohort.ts'
import {REGION_METRICS} from '../../present/report/region.ts'
import type {ReportName} from './questions.ts'

/** A flag of a report with a closed set of values; without `initial` nothing is the usual. */
export interface ReportChoice {
  flag: string
  values: readonly string[]
  initial?: string
}

/** A report: what it is called and about, and what can be chosen of it. */
export interface ReportEntry {
  title: {en: string; zh: string}
  about: {en: string; zh: string}
  /** Whether it is of days or of a month. */
  period: 'days' | 'month'
  by?: ReportChoice
  measure?: ReportChoice
  /** Whom a condition is about; no condition without it. */
  where?: 'customers' | 'leads'
}

export const CATALOGUE: Readonly<Record<ReportName, ReportEntry>> = {
  sales: {
    title: {en: 'Sales', zh: '销售分解'},
    about: {en: 'what sales are made of, and what each change is made of', zh: '销售额的构成与变化原因'},
    ...{period: 'days', where: 'customers'},
    by: {flag: 'by', values: SALES_BY, initial: 'month'},
    measure: {flag: 'against', values: SALES_AGAINST, initial: 'previous'},
  },
  ladder: {
    title: {en: 'Ladder', zh: '复购阶梯'},
    about: {en: 'who goes on to the next order, order by order', zh: '逐单再次购买的比例'},
    ...{period: 'days', where: 'customers'},
  },
  pareto: {
    title: {en: 'Pareto', zh: '二八分布'},
    about: {en: 'how much of the revenue the best customers bring', zh: '最佳客户贡献的销售额'},
    ...{period: 'days', where: 'customers'},
  },
  cohort: {
    title: {en: 'Cohorts', zh: '同期群'},
    about: {en: 'what customers buy by age, since their first purchase', zh: '按首购期间看后续购买'},
    ...{period: 'days', where: 'customers'},
    by: {flag: 'by', values: PERIOD_UNITS, initial: 'month'},
    measure: {flag: 'metric', values: COHORT_METRICS, initial: 'customers'},
  },
  region: {
    title: {en: 'Regions', zh: '地区'},
    about: {en: 'where things sell, by month or category', zh: '各地区按期间或品类的销售'},
    ...{period: 'days', where: 'customers'},
    by: {flag: 'by', values: REGION_BY, initial: 'month'},
    measure: {flag: 'metric', values: REGION_METRICS, initial: 'revenue'},
  },
  top: {
    title: {en: 'Top products', zh: '高价值客户'},
    about: {en: 'what the high-value customers buy, and where they are rare', zh: '高价值客户的商品与价值洼地'},
    ...{period: 'days', where: 'customers'},
    measure: {flag: 'of', values: ['products', 'shops', 'regions']},
  },
  behaviour: {
    title: {en: 'Behaviour', zh: '消费行为'},
    about: {
      en: 'rhythm, order value, items, discounts, goods, places and hours',
      zh: '节奏、客单价、件数、折扣、商品、渠道与时段',
    },
    ...{period: 'days', where: 'customers'},
    by: {flag: 'by', values: BEHAVIOUR_DIMENSIONS},
  },
  structure: {
    title: {en: 'Structure', zh: '客户结构'},
    about: {en: 'who the customers are against those you want', zh: '客户构成与目标的对比'},
    ...{period: 'days', where: 'customers'},
    by: {flag: 'by', values: STRUCTURE_DIMENSIONS},
  },
  targets: {
    title: {en: 'Targets', zh: '目标'},
    about: {en: 'how far targets are reached, and whether they are on pace', zh: '目标完成与进度'},
    period: 'month',
    by: {flag: 'by', values: ['rep', 'shop', 'region']},
    measure: {flag: 'metric', values: TARGET_METRICS},
  },
  reps: {
    title: {en: 'Reps', zh: '导购'},
    about: {en: 'what each rep did and sold, and their league', zh: '导购业绩与排名'},
    period: 'days',
  },
  funnel: {
    title: {en: 'Funnel', zh: '线索漏斗'},
    about: {en: 'how many leads reach each stage, and how long they take', zh: '线索各阶段的到达与用时'},
    ...{period: 'days', where: 'leads'},
    by: {flag: 'by', values: FUNNEL_BY},
  },
  sources: {
    title: {en: 'Sources', zh: '线索来源'},
    about: {en: 'what leads of each source cost and bring', zh: '各来源线索的成本与产出'},
    ...{period: 'days', where: 'leads'},
  },
  tickets: {
    title: {en: 'Tickets', zh: '售后'},
    about: {en: 'what after-sales cases are about, and how well they are solved', zh: '售后工单的原因与处理'},
    ...{period: 'days', where: 'customers'},
    by: {flag: 'by', values: TICKET_DIMENSIONS, initial: 'kind'},
  },
  activity: {
    title: {en: 'Activity', zh: '每日活动'},
    about: {en: 'what was done day by day', zh: '逐日的联系、任务与订单'},
    period: 'days',
    by: {flag: 'by', values: ACTIVITY_BY, initial: 'day'},
    measure: {flag: 'metric', values: ACTIVITY_METRICS, initial: 'contacts'},
  },
}
