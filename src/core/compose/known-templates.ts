import {CrmError} from '../error/crm-error.ts'
import type {Book} from '../store/store.ts'
import {closest} from '../text/closest.ts'
import type {Template, TextLanguage} from './template.ts'
import {SHIPPED_TEMPLATES} from './templates.ts'

/** A template that can be used: `own` where at least a part of it is the shop's. */
export interface KnownTemplate extends Template {
  own: boolean
}

/** All templates, the shop's own texts in the place of shipped ones of their name; by name. */
export async function loadTemplates(book: Book): Promise<KnownTemplate[]> {
  const known = new Map<string, KnownTemplate>(SHIPPED_TEMPLATES.map((one) => [one.id, {...one, own: false}]))
  for (const one of await book.all('template')) known.set(one.id, overlaid(known.get(one.id), one))
  return [...known.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** The template of a name. Throws NOT_FOUND with the nearest. */
export async function findTemplate(book: Book, name: string): Promise<KnownTemplate> {
  const all = await loadTemplates(book)
  const found = all.find(({id}) => id === name.trim())
  if (found) return found
  const guess = closest(
    name,
    all.map(({id}) => id),
  )
  throw new CrmError('NOT_FOUND', `There is no template "${name}".`, {
    hint: guess === undefined ? 'See `patron compose template list`.' : `Did you mean ${guess}?`,
  })
}

/** The template's text in a language. Throws REFUSED where it has none. */
export function textIn({id, en, zh}: Template, language: TextLanguage): string {
  const text = language === 'zh' ? zh : en
  if (text !== undefined) return text
  const [has, wanted] = language === 'zh' ? ['en', 'Chinese'] : ['zh-CN', 'English']
  throw new CrmError('REFUSED', `The template ${id} has no text in ${wanted}.`, {
    hint: `Use --lang ${has}, or give it one: patron compose template set ${id} FILE --lang ${language === 'zh' ? 'zh-CN' : 'en'}.`,
  })
}

function overlaid(shipped: KnownTemplate | undefined, {id, en, zh, marketing}: Template): KnownTemplate {
  return {id, en: en ?? shipped?.en, zh: zh ?? shipped?.zh, marketing, own: true}
}
