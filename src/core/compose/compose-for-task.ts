import type {Profile} from '../profile/profile.ts'
import type {Context} from '../store/context.ts'
import type {Task} from '../task/task.ts'
import type {Day} from '../time/day.ts'
import {type Composed, composeByFirst, type ComposeRequest, type TextChannel} from './compose-text.ts'
import type {TextLanguage} from './template.ts'
import {templateOfRule} from './template-of-rule.ts'

export interface TaskText extends Pick<ComposeRequest, 'shown'> {
  customer: string
  task: Pick<Task, 'rule' | 'figures'>
  language: TextLanguage
  asOf: Day
  profile?: Profile | undefined
}

/** In the order in which they are tried: what is read soonest first. */
const CHANNELS: readonly [TextChannel, ...TextChannel[]] = ['sms', 'wechat', 'email']

/**
 * The text that goes with a task of a customer: by the template of its rule, for the first channel that may be taken; where
 * none may, why not the first. Undefined where the rule has no template. Throws as `composeText`.
 */
export async function composeForTask(context: Context, request: TaskText): Promise<Composed | undefined> {
  const {customer, task, ...rest} = request
  const template = await context.store.read((book) => templateOfRule(book, task.rule))
  if (!template) return undefined
  const set = festivalOf(task, request.language)
  return composeByFirst(context, {...rest, reference: customer, template: template.id, channels: CHANNELS, set})
}

/** The holiday that a greeting is for, as the task has it. */
function festivalOf({figures = {}}: Pick<Task, 'figures'>, language: TextLanguage): Record<string, string> {
  const festival = figures[language === 'zh' ? 'holiday_zh' : 'holiday']
  return typeof festival === 'string' ? {festival} : {}
}
