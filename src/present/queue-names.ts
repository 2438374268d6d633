import type {RuleOrigin} from '../core/queue/known-rules.ts'
import type {TaskState} from '../core/task/task.ts'
import type {Language} from './language.ts'

/** What people call the shipped rules; a rule of the shop's own goes by its id. */
const RULES: Readonly<Record<string, string>> = {
  'ticket-late': '工单逾期',
  'ticket-open': '工单待办',
  'lead-first-contact': '线索首次联系',
  'lead-second-contact': '线索二次联系',
  'lead-again': '线索再次联系',
  'lead-next-step': '线索跟进',
  'lead-first-order': '促成首单',
  'registered-no-order': '注册未下单',
  'first-order-thanks': '首单致谢',
  'first-order-3-days': '首单三天回访',
  'first-order-3-weeks': '首单三周回访',
  'first-order-3-months': '首单三个月回访',
  'keep-them-coming': '促进复购',
  'replenishment-due': '补货提醒',
  'due-date-missed': '逾期未购',
  'churn-warning': '流失预警',
  'win-back': '流失唤醒',
  birthday: '生日关怀',
  anniversary: '周年关怀',
  'holiday-greeting': '节日问候',
  'bad-review': '差评处理',
  'big-refund': '大额退款',
  'monthly-contact': '月度维护',
  'visit-cycle': '定期拜访',
  wish: '心愿到货',
  'by-hand': '手工任务',
}

const STATES: Readonly<Record<TaskState, string>> = {
  open: '待办',
  done: '已完成',
  skipped: '已跳过',
  closed: '自动关闭',
}
const ORIGINS: Readonly<Record<RuleOrigin, string>> = {shipped: '内置', changed: '已修改', own: '自定义'}

/** Where a task stands, as people read it. */
export function taskStateName(state: TaskState, language: Language): string {
  return language === 'zh-CN' ? STATES[state] : state
}

/** Where a rule comes from, as people read it. */
export function originName(origin: RuleOrigin, language: Language): string {
  return language === 'zh-CN' ? ORIGINS[origin] : origin
}

/** A rule of the queue as people read it. */
export function ruleName(id: string, language: Language): string {
  return (language === 'zh-CN' ? RULES[id] : undefined) ?? id
}
