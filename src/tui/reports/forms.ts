import {sentence} from '../../present/sentence.ts'
import type {Look} from '../../present/language.ts'
import {titleOf} from '../../present/titles.ts'
import {wordOf} from '../../present/words.ts'
import type {Choice, Form} from '../shell/ask.ts'
import type {ReportChoice, ReportEntry} from './catalogue.ts'
import {DAY_PERIODS, MONTH_PERIODS, periodText, typedPeriod} from './periods.ts'
import type {Chosen} from './state.ts'

/** Asks for the period: one with a name, or days that are typed. */
export function periodForm({period}: ReportEntry, chosen: Chosen, look: Look): Form {
  const names = period === 'days' ? DAY_PERIODS : MONTH_PERIODS
  const usual = period === 'days' ? {en: 'as the report has it', zh: '报表默认期间'} : {en: 'this month', zh: '本月'}
  const custom =
    period === 'days' ? {en: 'other days …', zh: '自定义日期……'} : {en: 'another month …', zh: '其他月份……'}
  const choices = [
    {value: '', text: sentence(look, usual)},
    ...names.map((value) => ({value, text: periodText(value, look)})),
    {value: 'custom', text: sentence(look, custom)},
  ]
  return {
    title: sentence(look, {en: 'Which period?', zh: '选择期间'}),
    fields: [
      {
        kind: 'choice',
        name: 'period',
        title: sentence(look, {en: 'period', zh: '期间'}),
        choices,
        initial: chosen.period,
      },
    ],
    looks: true,
    submit: ({period: value = ''}) =>
      value === 'custom'
        ? {ask: 'form', form: period === 'days' ? daysForm(look) : monthForm(look)}
        : {ask: 'act', action: `period:${value}`},
  }
}

/** Asks for a value of a flag of the report. */
export function choiceForm(
  name: 'by' | 'measure',
  {choice, now}: {choice: ReportChoice; now: string},
  look: Look,
): Form {
  const none = {en: 'all together', zh: '全部合计'}
  const choices: Choice[] = [
    ...(choice.initial === undefined ? [{value: '', text: sentence(look, none)}] : []),
    ...choice.values.map((value) => ({value, text: choiceText(value, look), hint: `--${choice.flag} ${value}`})),
  ]
  const title = name === 'by' ? {en: 'Told by what?', zh: '按什么分？'} : {en: 'Which figure?', zh: '看什么指标？'}
  return {
    title: sentence(look, title),
    fields: [
      {kind: 'choice', name, title: `--${choice.flag}`, choices, initial: now === '' ? (choice.initial ?? '') : now},
    ],
    looks: true,
    submit: (values) => ({ask: 'act', action: `${name}:${values[name] ?? ''}`}),
  }
}

/** Asks for a condition; blank for everybody. */
export function whereForm({where}: Chosen, of: 'customers' | 'leads', look: Look): Form {
  const titles = {
    customers: {en: 'Only customers who meet a condition', zh: '只看符合条件的客户'},
    leads: {en: 'Only leads that meet a condition', zh: '只看符合条件的线索'},
  }
  const hints = {customers: 'segment == "champions"', leads: 'potential == "high"'}
  return {
    title: sentence(look, titles[of]),
    fields: [
      {
        kind: 'text',
        name: 'where',
        title: sentence(look, {en: 'condition', zh: '条件'}),
        hint: hints[of],
        initial: where,
        optional: true,
      },
    ],
    looks: true,
    submit: ({where: typed = ''}) => ({ask: 'act', action: `where:${typed.trim()}`}),
  }
}

/** What a value of a flag is called. */
export function choiceText(value: string, look: Pick<Look, 'language'>): string {
  const own = OWN[value]
  if (own) return sentence(look, own)
  const title = titleOf(value, look.language)
  return title === value.replaceAll('_', ' ') ? wordOf(value, look.language) : title
}

const OWN: Readonly<Record<string, {en: string; zh: string}>> = {
  previous: {en: 'against the period before', zh: '对比上一期'},
  'year-ago': {en: 'against a year ago', zh: '对比去年同期'},
  week: {en: 'week', zh: '周'},
  day: {en: 'day', zh: '日'},
  month: {en: 'month', zh: '月'},
  quarter: {en: 'quarter', zh: '季度'},
  hour: {en: 'hour', zh: '时段'},
  discount: {en: 'discount', zh: '折扣'},
  frequency: {en: 'frequency', zh: '购买频次'},
  retention: {en: 'retention', zh: '留存率'},
  value: {en: 'value so far', zh: '累计价值'},
  products: {en: 'products', zh: '商品'},
  shops: {en: 'shops', zh: '门店'},
  regions: {en: 'regions', zh: '地区'},
  'new-customers': {en: 'new customers', zh: '新客'},
  'repeat-rate': {en: 'repeat rate', zh: '复购率'},
  'win-backs': {en: 'win-backs', zh: '唤醒'},
}

function daysForm(look: Look): Form {
  const hint = {en: 'YYYY-MM-DD, or blank', zh: 'YYYY-MM-DD，可留空'}
  const field = (name: string, texts: {en: string; zh: string}): Form['fields'][number] => ({
    ...{kind: 'text', name, title: sentence(look, texts), hint: sentence(look, hint), optional: true},
  })
  return {
    title: sentence(look, {en: 'Which days?', zh: '选择日期'}),
    fields: [field('from', {en: 'first day', zh: '起始日'}), field('to', {en: 'last day', zh: '截止日'})],
    looks: true,
    submit: ({from = '', to = ''}) => {
      const period = typedPeriod(from, to)
      const texts = {
        en: 'That is no period: write days as 2025-06-30, the first before the last.',
        zh: '日期无效：请写成 2025-06-30，且起始日不晚于截止日。',
      }
      return period === undefined ? {wrong: sentence(look, texts)} : {ask: 'act', action: `period:${period}`}
    },
  }
}

function monthForm(look: Look): Form {
  return {
    title: sentence(look, {en: 'Which month?', zh: '选择月份'}),
    fields: [{kind: 'text', name: 'month', title: sentence(look, {en: 'month', zh: '月份'}), hint: 'YYYY-MM'}],
    looks: true,
    submit: ({month = ''}) => {
      const text = month.trim()
      if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return {ask: 'act', action: `period:${text}`}
      return {wrong: sentence(look, {en: 'Write the month as 2025-06.', zh: '请写成 2025-06。'})}
    },
  }
}
