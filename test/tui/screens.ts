import type {Look} from '../../src/present/language.ts'

type Language = Look['language']
type Words = readonly [tab: string, ...facts: readonly string[]]

/** A screen by its key, and what is on it at any size once it has been answered, over the store of the fixture. */
export interface ShownScreen {
  key: string
  en: Words
  zh: Words
}

export const ROOT_SCREENS: readonly [ShownScreen, ...ShownScreen[]] = [
  {key: '1', en: ['Today', '30 tasks', '1 today', '李雪10'], zh: ['今日', '30 项', '今日 1', '李雪10']},
  {key: '2', en: ['Quadrants', '14 people', '211.5'], zh: ['象限', '14 人', '211.5']},
  {key: '3', en: ['Segments', '40.0%', 'low value'], zh: ['分群', '40.0%', '低价值']},
  {key: '4', en: ['Churn', '10 people', '李雪40'], zh: ['流失', '10 人', '李雪40']},
  {key: '5', en: ['Leads', 'New 3', '林小雨'], zh: ['线索', '新建 3', '林小雨']},
  {key: '6', en: ['Campaigns', 'n drafts one'], zh: ['活动', '按 n 起草']},
  {key: '7', en: ['Reports', 'Pareto'], zh: ['报表', '二八分布']},
  {key: '8', en: ['Customers', '张桂英饭店53', 'Bob Sample21'], zh: ['客户', '张桂英饭店53', 'Bob Sample21']},
]

/** The pages that Enter opens: from the list of customers, and from the board of leads. */
export const PAGES: readonly (ShownScreen & {from: string})[] = [
  {
    from: '8',
    key: '\r',
    en: ['╔ 张桂英饭店53 · C54', '+8613800001053'],
    zh: ['╔ 张桂英饭店53 · C54', '+8613800001053'],
  },
  {from: '5', key: '\r', en: ['╔ Lead L1', '林小雨', '139'], zh: ['╔ 线索 L1', '林小雨', '139']},
]

/** Whether a screen is there, as text: its tab is the present one, its facts are shown, nothing is waited for. */
export function isShown({key, ...words}: ShownScreen, text: string, language: Language): boolean {
  const [tab, ...facts] = language === 'zh-CN' ? words.zh : words.en
  const isHere = text.includes(`[${key} ${tab}]`) || text.includes(`[${key}${tab}]`)
  return isHere && facts.every((fact) => text.includes(fact)) && !AWAITED.test(text)
}

/** Whether a page is there. */
export function isPageShown({en, zh}: Pick<ShownScreen, 'en' | 'zh'>, text: string, language: Language): boolean {
  const facts = language === 'zh-CN' ? zh : en
  return facts.every((fact) => text.includes(fact)) && !AWAITED.test(text)
}

/** Said while something is read or worked out. */
const AWAITED = /正在|Looking …|Working|Reading|working out|[◐◓◑◒]/
