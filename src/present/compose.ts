import type {Composed} from '../core/compose/compose-text.ts'
import type {SetTemplateResult} from '../core/compose/keep-template.ts'
import type {KnownTemplate} from '../core/compose/known-templates.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'
import {wordOf} from './words.ts'

const REFUSED: Readonly<Record<NonNullable<Composed['refused']>, {en: string; zh: string}>> = {
  'open-complaint': {
    en: '{id} has an open complaint: nothing that advertises goes to them until it is closed.',
    zh: '{id} 有未结投诉：结案前不发送营销内容。',
  },
  withdrawn: {en: '{id} does not want messages by {channel}.', zh: '{id} 已拒绝接收{channel}。'},
  'no-consent': {
    en: '{id} was never asked whether messages by {channel} are welcome; when they say so: patron customer consent set {id} --channel {code} --state granted --source ...',
    zh: '{id} 尚未同意接收{channel}；取得同意后：patron customer consent set {id} --channel {code} --state granted --source ...',
  },
  'no-address': {en: 'There is no address of {id} for {channel}.', zh: '{id} 没有可用于{channel}的联系方式。'},
  'too-long': {
    en: 'The text has {length} characters, which is too long for {channel} (settings compose.*).',
    zh: '文本共 {length} 字，超出{channel}的长度上限（见设置 compose.*）。',
  },
}

/** To whom the text may go and how long it is, or why there is none. */
export function presentComposed(composed: Composed, look: Look): string {
  const {customer: id, channel: code, length, refused, to, parts, encoding = '', costly = []} = composed
  const channel = wordOf(code, look.language)
  if (refused !== undefined) return sentence(look, REFUSED[refused], {id, channel, code, length})
  const lines = [sentence(look, FITS, {id, channel, to: to?.value ?? '', length})]
  if (parts !== undefined) lines.push(sentence(look, PARTS, {parts, encoding: encoding.toUpperCase()}))
  if (costly.length > 0) lines.push(sentence(look, COSTLY, {characters: costly.join(' ')}))
  return lines.join(look.language === 'zh-CN' ? '' : ' ')
}

const FITS = {
  en: 'For {id} by {channel} to {to}: {length} characters.',
  zh: '发给 {id}（{channel}，{to}）：{length} 字。',
}
const PARTS = {en: 'Charged as {parts} {parts:message|messages} ({encoding}).', zh: '计 {parts} 条短信（{encoding}）。'}
const COSTLY = {en: 'Without {characters} it would be shorter.', zh: '去掉 {characters} 可缩短。'}

/** Whether it is on the clipboard. */
export function presentCopied(copied: boolean, look: Look): string {
  return copied
    ? sentence(look, {en: 'Given to the terminal for the clipboard.', zh: '已交由终端复制到剪贴板。'})
    : sentence(look, {en: 'There is no terminal to copy it with.', zh: '没有可用于复制的终端。'})
}

/** What is to be known of a template besides its text. */
export function presentTemplate({own, marketing}: KnownTemplate, look: Look): string {
  const whose = own ? {en: 'Your own.', zh: '自有模板。'} : {en: 'As shipped.', zh: '内置模板。'}
  const what = marketing
    ? {en: 'It advertises: consent is needed.', zh: '营销内容：需客户同意。'}
    : {en: 'It does not advertise.', zh: '非营销内容。'}
  return [whose, what].map((texts) => sentence(look, texts)).join(look.language === 'zh-CN' ? '' : ' ')
}

export function presentKeptTemplate({template, to_give}: SetTemplateResult, look: Look): string {
  const texts = {en: 'Template {id} kept.', zh: '已保存模板 {id}。'}
  const give = {en: 'Each text needs: {sets}', zh: '使用时需提供：{sets}'}
  const sets = to_give.map((field) => `--set ${field}=...`).join(' ')
  return [sentence(look, texts, {id: template.id}), ...(sets === '' ? [] : [sentence(look, give, {sets})])].join('\n')
}

export function presentRemovedTemplate({name, shipped}: {name: string; shipped: boolean}, look: Look): string {
  const texts = shipped
    ? {en: 'Template {name} is as it was shipped again.', zh: '模板 {name} 已恢复为内置版本。'}
    : {en: 'Template {name} removed.', zh: '已删除模板 {name}。'}
  return sentence(look, texts, {name})
}
