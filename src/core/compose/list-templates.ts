import type {ListColumn, ListRow} from '../listing/list-column.ts'
import type {Context} from '../store/context.ts'
import {templateNames} from './fill-template.ts'
import {type KnownTemplate, loadTemplates} from './known-templates.ts'

export const TEMPLATE_LIST_COLUMNS: readonly ListColumn[] = [
  {key: 'id', type: 'text'},
  {key: 'own', type: 'boolean'},
  {key: 'marketing', type: 'boolean'},
  {key: 'fields', type: 'list'},
  {key: 'en', type: 'text', extra: true},
  {key: 'zh', type: 'text', extra: true},
]

/** All templates by name, with the fields that they ask for in either language. */
export async function listTemplates({store}: Context): Promise<ListRow[]> {
  const templates = await store.read(loadTemplates)
  return Promise.all(templates.map(async (template) => ({...template, fields: await fieldsOf(template)})))
}

async function fieldsOf({id, en, zh}: KnownTemplate): Promise<string[]> {
  const texts = [en, zh].filter((text) => text !== undefined)
  const asked = await Promise.all(texts.map((text) => templateNames({name: id, text, language: 'en', digits: 2})))
  return [...new Set(asked.flat())].sort()
}
