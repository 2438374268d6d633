import {CUSTOMER_KINDS, GENDERS} from '../../core/customer/customer.ts'
import {INPUT_FIELDS, type InputField} from '../../core/customer/customer-record-input.ts'
import type {CustomerEdit} from '../../core/customer/edit-customer.ts'
import {PLAIN_IDENTITY_TYPES, type PlainIdentityType} from '../../core/identity/identity-value.ts'
import type {Look} from '../../present/language.ts'
import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import {titleOf} from '../../present/titles.ts'
import {wordOf} from '../../present/words.ts'
import type {Field, Form} from '../shell/ask.ts'
import type {About} from './forms.ts'
import type {CustomerSheet} from './questions.ts'

/** Asks which field is to be different, and then what it is to be. */
export function editForm(sheet: CustomerSheet, about: About): Form {
  const {look, named} = about
  const choices = [...PLAIN_IDENTITY_TYPES, ...INPUT_FIELDS].map((field) => ({
    value: field,
    text: titleOf(field, look.language),
    hint: safeText(known(sheet, field)),
  }))
  return {
    title: sentence(look, {en: 'Change {named}', zh: '修改：{named}'}, {named}),
    fields: [{kind: 'choice', name: 'field', title: sentence(look, {en: 'what', zh: '字段'}), choices}],
    submit: ({field = ''}) => ({ask: 'form', form: valueForm(field as InputField | PlainIdentityType, sheet, about)}),
  }
}

/** Asks for tags to add and to take away. */
export function tagForm({page}: CustomerSheet, {id, named, look}: About): Form {
  return {
    title: sentence(look, {en: 'Tags of {named}', zh: '标签：{named}'}, {named}),
    fields: [
      {
        ...{kind: 'text', name: 'tags', title: sentence(look, {en: 'tags', zh: '标签'})},
        hint: sentence(
          look,
          {en: 'by commas, -tag takes one away; now: {now}', zh: '用逗号分隔，-标签 表示移除；现有：{now}'},
          {now: page.tags.join(', ')},
        ),
      },
    ],
    submit: ({tags = ''}) => {
      const all = tags
        .split(/[,，、]/u)
        .map((tag) => tag.trim())
        .filter(Boolean)
      if (all.length === 0) return {wrong: sentence(look, {en: 'Name a tag.', zh: '请填写标签。'})}
      const {added, removed} = signed(all)
      return {deed: 'customer-edit', input: {id, edit: {tags: {add: added, remove: removed}}}}
    },
  }
}

function valueForm(field: InputField | PlainIdentityType, sheet: CustomerSheet, {id, named, look}: About): Form {
  const title = `${named} · ${titleOf(field, look.language)}`
  const name = 'value'
  if (isIdentity(field)) {
    const hint = sentence(look, IDENTITY_HINT, {known: known(sheet, field)})
    return {
      title,
      fields: [{kind: 'text', name, title: titleOf(field, look.language), hint}],
      submit: ({value = ''}) => ({deed: 'customer-edit', input: {id, edit: identityEdit(field, value.trim())}}),
    }
  }
  return {
    title,
    fields: [valueField(field, sheet, look)],
    submit: ({value = ''}) => ({deed: 'customer-edit', input: {id, edit: fieldEdit(field, value.trim())}}),
  }
}

const IDENTITY_HINT = {
  en: 'is added; - before it takes it away. Known: {known}',
  zh: '将添加；前面加 - 表示移除。现有：{known}',
}

/** A closed set is chosen from; a text begins with what is known, unless that is masked: it would be kept masked. */
function valueField(field: InputField, sheet: CustomerSheet, look: Look): Field {
  const title = titleOf(field, look.language)
  const codes: readonly string[] | undefined =
    field === 'gender' ? GENDERS : field === 'kind' ? CUSTOMER_KINDS : undefined
  if (codes) {
    const none = {value: '', text: sentence(look, {en: 'not known', zh: '未知'})}
    const choices = [...codes.map((value) => ({value, text: wordOf(value, look.language)})), none]
    return {kind: 'choice', name: 'value', title, choices, initial: known(sheet, field)}
  }
  if (look.mask) return {kind: 'text', name: 'value', title}
  const hint = sentence(look, {en: 'blank empties it', zh: '留空则清除'})
  return {kind: 'text', name: 'value', title, hint, initial: known(sheet, field), optional: true}
}

function fieldEdit(field: InputField, value: string): CustomerEdit {
  return value === '' ? {clear: [field]} : {set: {[field]: value}}
}

function identityEdit(type: PlainIdentityType, value: string): CustomerEdit {
  return value.startsWith('-') ? {remove: {[type]: [value.slice(1).trim()]}} : {add: {[type]: [value]}}
}

/** What is known in a field, as text. */
function known({page: {customer, identities}}: CustomerSheet, field: InputField | PlainIdentityType): string {
  if (!isIdentity(field)) return String(customer[field] ?? '')
  return identities
    .filter(({type}) => type === field)
    .map(({value}) => value)
    .join(', ')
}

function isIdentity(field: InputField | PlainIdentityType): field is PlainIdentityType {
  return (PLAIN_IDENTITY_TYPES as readonly string[]).includes(field)
}

function signed(tags: readonly string[]): {added: string[]; removed: string[]} {
  const removed = tags.filter((tag) => tag.startsWith('-')).map((tag) => tag.slice(1).trim())
  return {added: tags.filter((tag) => !tag.startsWith('-')), removed}
}
