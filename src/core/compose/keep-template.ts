import {CrmError} from '../error/crm-error.ts'
import {loadProfileColumns} from '../profile/profile-columns.ts'
import type {Context} from '../store/context.ts'
import type {Book} from '../store/store.ts'
import {templateNames} from './fill-template.ts'
import type {Template, TextLanguage} from './template.ts'
import {SHIPPED_TEMPLATES} from './templates.ts'
import {TEXT_FIELDS} from './text-values.ts'

export interface SetTemplate {
  name: string
  text: string
  language: TextLanguage
  /** Whether it advertises; as before unless said, and a new one does. */
  marketing?: boolean | undefined
}

export interface SetTemplateResult {
  template: Template
  /** Fields that it asks for and that nobody has: they must be given each time. */
  to_give: string[]
  change_id: number
}

/** Keeps a text as a template in a language. Throws BAD_INPUT for a name or a text that will not do. */
export async function setTemplate({store, now, who}: Context, input: SetTemplate): Promise<SetTemplateResult> {
  const {language} = input
  const [name, text] = [input.name.trim(), input.text.trim()]
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name)) {
    throw new CrmError('BAD_INPUT', `"${name}" is no name for a template.`, {hint: 'Use letters, digits and hyphens.'})
  }
  if (text === '') throw new CrmError('BAD_INPUT', 'The template is empty.', {hint: 'Write its text into the file.'})
  const asked = await templateNames({name, text, language, digits: 2})
  return store.write({command: 'compose template set', who, at: now()}, async (draft) => {
    const known = await draft.get('template', name)
    const shipped = SHIPPED_TEMPLATES.find(({id}) => id === name)
    const marketing = input.marketing ?? known?.marketing ?? shipped?.marketing ?? true
    const template = {...known, id: name, [language]: text, marketing}
    await draft.save('template', [template])
    draft.describe(`template ${name} (${language})`, {templates: 1})
    const fields = await fieldNames(draft)
    return {template, to_give: asked.filter((one) => !fields.includes(one)), change_id: draft.changeId}
  })
}

/** Removes a template of the shop's own; a shipped one is as it was shipped again. Throws NOT_FOUND, and REFUSED for one as shipped. */
export async function removeTemplate(
  {store, now, who}: Context,
  name: string,
): Promise<{name: string; shipped: boolean; change_id: number}> {
  return store.write({command: 'compose template remove', who, at: now()}, async (draft) => {
    const shipped = SHIPPED_TEMPLATES.some(({id}) => id === name)
    if (!(await draft.get('template', name))) {
      const hint = 'See `patron compose template list`.'
      if (shipped) throw new CrmError('REFUSED', `The template ${name} is as it was shipped.`, {hint})
      throw new CrmError('NOT_FOUND', `There is no template "${name}".`, {hint})
    }
    await draft.remove('template', [name])
    draft.describe(`template ${name}`, {templates: 1})
    return {name, shipped, change_id: draft.changeId}
  })
}

async function fieldNames(book: Book): Promise<string[]> {
  return [...Object.keys(TEXT_FIELDS), ...(await loadProfileColumns(book)).map(({key}) => key)]
}
