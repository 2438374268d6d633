import type {Look} from '../../present/language.ts'
import type {RootName} from './ask.ts'

const TITLES: Readonly<Record<RootName, readonly [en: string, zh: string]>> = {
  today: ['Today', '今日'],
  quadrants: ['Quadrants', '象限'],
  segments: ['Segments', '分群'],
  churn: ['Churn', '流失'],
  leads: ['Leads', '线索'],
  campaigns: ['Campaigns', '活动'],
  reports: ['Reports', '报表'],
  customers: ['Customers', '客户'],
}

/** What a root screen is called on its tab. */
export function rootTitle(root: RootName, {language}: Pick<Look, 'language'>): string {
  return TITLES[root][language === 'zh-CN' ? 1 : 0]
}
