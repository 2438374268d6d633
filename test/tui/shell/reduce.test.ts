import stringWidth from 'string-width'
import {expect, test} from 'vitest'
import {grant} from '../../../src/tui/shell/grant.ts'
import {goTo, openAbove} from '../../../src/tui/shell/go.ts'
import {CrmError} from '../../../src/core/error/crm-error.ts'
import {shownError} from '../../../src/tui/shared/shown.ts'
import type {Form, Want} from '../../../src/tui/shell/ask.ts'
import {openForm} from '../../../src/tui/shell/overlay/keys.ts'
import {wantsOf} from '../../../src/tui/shell/use-office.ts'
import {commandText} from '../../../src/tui/shell/command-text.ts'
import {screenful} from '../../../src/tui/shell/screenful.ts'
import {type ProgramState, stackOf, topScreen} from '../../../src/tui/shell/state.ts'
import {after, press, started, textOf} from './started.ts'

const people = {kind: 'people', title: 'Regulars', where: 'orders >= 3'} as const

test('digits and brackets go to the screens, in the order of the settings, from the first one of the settings', async () => {
  const state = await started()
  expect(state.root).toBe('today')
  expect(press(state, '8').root).toBe('customers')
  expect(press(state, ']').root).toBe('quadrants')
  expect(press(state, '[').root).toBe('customers')
  const {settings} = await started().then(({board}) => board as NonNullable<typeof board>)
  const own = {...settings, 'dashboard.screens': ['leads', 'churn'], 'dashboard.first_screen': 'churn'}
  const chosen = await started({settings: own})
  expect(chosen.roots).toEqual(['leads', 'churn'])
  expect(chosen.root).toBe('churn')
  expect(press(chosen, '1').root).toBe('leads')
  expect(press(chosen, '5').notice?.text).toContain('Digits')
})

test('each root keeps what was opened above it; back closes it, and says so at the first screen', async () => {
  const deep = openAbove(goTo(await started(), 'quadrants'), people)
  expect(stackOf(deep)).toHaveLength(2)
  const elsewhere = press(deep, '8')
  expect(stackOf(press(elsewhere, '2'))).toHaveLength(2)
  expect(stackOf(press(deep, '2'))).toHaveLength(1)
  const back = press(deep, '-')
  expect(topScreen(back).kind).toBe('quadrants')
  expect(press(back, 'esc').notice?.text).toContain('first screen')
})

test('a filter is typed, kept for its screen, and dropped by Esc', async () => {
  const state = openAbove(await started(), people)
  const typed = press(state, '/', '王', 'a', 'backspace', 'enter')
  expect(topScreen(typed).filter).toMatchObject({typing: false, input: {text: '王'}})
  expect(textOf(typed)).toContain('Filter: 王')
  expect(topScreen(press(typed, '8', '1')).filter.input.text).toBe('王')
  expect(topScreen(press(typed, 'esc')).filter.input.text).toBe('')
  expect(topScreen(press(typed, 'esc')).kind).toBe('people')
  const again = press(typed, 'esc', '/', 'up')
  expect(topScreen(again).filter.input.text).toBe('王')
})

test('a condition that cannot be used is told in one line, while the list stays', async () => {
  const state = openAbove(await started(), people)
  const page = {total: 1, from: 0, rows: [{id: 'C1', name: '王芳'}], columns: [{key: 'name', type: 'text'}]}
  const listed = answered(state, {answer: page})
  const error = new CrmError('BAD_INPUT', 'The condition cannot be used: it ends\n\n>    1 | x', {
    hint: 'Text stands in quotes.',
  })
  const wrong = answered(press(listed, '/', '=', 'x'), {problem: shownError(error, {})})
  expect(textOf(wrong)).toContain('/=x   ! The condition cannot be used: it ends. Text stands in quotes.')
  expect(textOf(wrong)).toContain('王芳')
  expect(textOf(press(wrong, 'y'))).toContain('王芳')
  expect(textOf(press(wrong, 'enter'))).toContain('Filter: =x   (Esc drops it)   ! The condition')
})

test('T says which theme is next', async () => {
  expect(press(await started(), 'T').notice?.text).toMatch(/^Theme: \w/)
})

test('y copies what an explanation says, once it is there', async () => {
  const state = grant(openAbove(await started(), people), {ask: 'explain', reference: 'C1', topic: 'segment'})
  expect(press(state, 'y').effects).toEqual([])
  const [want] = wantsOf(state).filter(({question}) => question === 'explain')
  const told = after(state, {
    type: 'answer',
    want: want as Want,
    generation: 1,
    answer: {text: 'champions'},
    problem: undefined,
  })
  expect(press(told, 'y').effects).toMatchObject([{effect: 'copy', text: 'champions'}])
})

test('a form about a condition that cannot be used says so at its first field and goes no further', async () => {
  const restsOn: Want = {question: 'people-ids', asked: {where: 'x', filter: '', sort: ''}}
  const fields = ['name', 'offer'].map((name) => ({kind: 'text', name, title: name}) as const)
  const form: Form = {title: 'Campaign', fields, restsOn, submit: () => ({ask: 'unmark'})}
  const open = openForm(await started(), form)
  const problem = 'There is no field x.'
  const wrong = after(open, {type: 'answer', want: restsOn, generation: 1, answer: undefined, problem})
  expect(textOf(wrong)).toContain(problem)
  expect(press(wrong, 'a', 'enter').overlay).toMatchObject({at: 0})
  expect(press(open, 'a', 'enter').overlay).toMatchObject({at: 1})
})

/** What the screen on top wants first, answered. */
function answered(state: ProgramState, {answer, problem}: {answer?: unknown; problem?: string}): ProgramState {
  const [want] = wantsOf(state)
  return after(state, {type: 'answer', want: want as Want, generation: 1, answer, problem})
}

test('the footer keeps the ways to all other keys where there is no room for all', async () => {
  const small = {type: 'resized', size: {columns: 60, rows: 20}} as const
  const footer = (state: ProgramState): string => textOf(state).split('\n').at(-1) as string
  expect(footer(after(goTo(await started(), 'leads'), small))).toMatch(
    /^Enter open .*\/ filter {2}: all {2}\? help {2}q quit$/,
  )
  expect(footer(after(goTo(await started(), 'reports'), small))).not.toContain('filter')
})

test('keys typed into a filter are no commands, Ctrl-C leaves all the same', async () => {
  const state = press(openAbove(await started(), people), '/', 'q', '8', ':')
  expect(topScreen(state).filter.input.text).toBe('q8:')
  expect(state.root).toBe('today')
  expect(press(state, 'ctrl-c').effects).toContainEqual(expect.objectContaining({effect: 'quit'}))
})

test('text is pasted where it is typed, and is no keys elsewhere', async () => {
  const state = openAbove(await started(), people)
  const pasted = after(press(state, '/'), {type: 'paste', text: 'orders\n>= 3\u0007'})
  expect(topScreen(pasted).filter.input.text).toBe('orders >= 3')
  expect(after(state, {type: 'paste', text: 'q'})).toMatchObject({
    effects: [],
    notice: {text: expect.stringContaining('Paste')},
  })
})

test('help finds keys by their words and does the one that is chosen', async () => {
  const help = press(await started(), '?')
  expect(textOf(help)).toContain('Keys of this screen')
  const narrowed = press(help, ...'next screen')
  expect(textOf(narrowed)).toContain('▸ the next screen')
  expect(press(narrowed, 'enter')).toMatchObject({root: 'quadrants', overlay: undefined})
  expect(press(help, '?').overlay).toBeUndefined()
})

test('the palette goes to screens, does actions, and closes by Esc', async () => {
  const palette = press(await started(), ':')
  expect(press(palette, ...'seg', 'enter').root).toBe('segments')
  expect(press(palette, ...'中文', 'enter').look.language).toBe('zh-CN')
  expect(press(palette, 'esc').overlay).toBeUndefined()
})

test('a key without a meaning says so and changes nothing else', async () => {
  const state = await started()
  const pressed = press(state, 'f9')
  expect(pressed.notice?.text).toBe('F9 does nothing here; ? lists the keys.')
  expect({...pressed, notice: undefined}).toEqual({...state, notice: undefined})
})

test('what cannot be done here says why', async () => {
  const state = openAbove(await started(), people)
  expect(press(state, ' ').notice?.text).toContain('nothing here to mark')
  expect(press(state, 'u').notice?.text).toContain('Nothing was done')
  expect(press(state, 'U').notice?.text).toContain('Nothing was undone')
})

test('the command line of a list is quoted for a shell, and copied', async () => {
  const state = openAbove(await started(), people)
  expect(commandText(state)).toBe("patron customer list --where 'orders >= 3' --sort -revenue")
  expect(textOf(press(state, '@'))).toContain('patron customer list')
  expect(press(state, 'y').effects).toContainEqual(expect.objectContaining({effect: 'copy', text: commandText(state)}))
})

test('a form says at once what is wrong with a field, and goes back to the one before', async () => {
  const form: Form = {
    title: 'Both',
    fields: [
      {
        kind: 'choice',
        name: 'verb',
        title: 'do what',
        choices: ['add', 'remove'].map((value) => ({value, text: value})),
      },
      {kind: 'text', name: 'sum', title: 'sum', check: (text) => (text === '1' ? undefined : 'That is not 1.')},
      {kind: 'text', name: 'why', title: 'why'},
    ],
    submit: ({verb = '', sum = '', why = ''}) => ({ask: 'say', text: [verb, sum, why].join(' ')}),
  }
  const asked = press(openForm(await started(), form), 'down', 'enter', '2', 'enter')
  expect(textOf(asked)).toContain('That is not 1.')
  expect(textOf(press(asked, 'backspace', 'enter'))).toContain('This one is needed')
  expect(asked.overlay).toMatchObject({at: 1})
  const last = press(asked, 'backspace', '1', 'enter', 'b')
  const back = press(last, 'shift-tab')
  expect(back.overlay).toMatchObject({at: 1, picker: {input: {text: '1'}}})
  expect(press(back, 'shift-tab').overlay).toMatchObject({at: 0, picker: {index: 1}})
  expect(press(back, 'shift-tab', 'enter', 'enter', 'c', 'enter').notice?.text).toBe('remove 1 c')
})

test('looking back, nothing is done: deeds and forms say which day it is', async () => {
  const state = await started({looking_back: true, as_of: '2025-05-31'})
  const opened = openAbove(state, people)
  expect(textOf(opened)).toContain('as of 2025-05-31')
  expect(textOf(opened).split('\n')[0]).not.toContain('today')
})

test('undo takes back what was done last, redo does it again, and a refusal keeps it to be tried once more', async () => {
  const done = {change_id: 7, text: 'Task F1 done.'}
  const state = {...(await started()), done: [done]}
  expect(textOf(state)).toContain('u undoes: Task F1 done.')
  const undoing = press(state, 'u')
  expect(undoing).toMatchObject({done: [], pending: 1})
  expect(undoing.effects).toContainEqual(expect.objectContaining({effect: 'undo', done}))
  expect(press(undoing, 'u').notice?.text).toContain('still being written')
  const undone = after(undoing, {type: 'undone', done})
  expect(undone).toMatchObject({undone: [done], pending: 0, notice: {text: 'Undone: Task F1 done.'}})
  expect(press(undone, 'U').effects).toContainEqual(expect.objectContaining({effect: 'redo', done}))
  const refused = after(undoing, {type: 'failed', text: 'Change 7 cannot be undone.', undo: done})
  expect(refused).toMatchObject({done: [done], pending: 0, notice: {tone: 'bad'}})
})

test('a wheel scrolls, a click goes to a tab and a key of the footer, and a mouse that is off does nothing', async () => {
  const state = await started()
  const tab = {kind: 'press', button: 'left', x: 12, y: 1, shift: false, alt: false, ctrl: false} as const
  expect(after(state, {type: 'mouse', mouse: tab, at: 0}).root).toBe('quadrants')
  const {lines} = screenful(state)
  const before = (lines[23] ?? []).findIndex(({hit}) => hit === 'key:help')
  const x = stringWidth(
    (lines[23] ?? [])
      .slice(0, before)
      .map(({text}) => text)
      .join(''),
  )
  expect(after(state, {type: 'mouse', mouse: {...tab, x, y: 23}, at: 0}).overlay?.kind).toBe('help')
  const off = press(state, 'M')
  expect(after(off, {type: 'mouse', mouse: tab, at: 0}).root).toBe('today')
})

test('every line is as wide as the terminal, whatever lies above the screen', async () => {
  const state = await started()
  for (const size of [
    {columns: 60, rows: 20},
    {columns: 80, rows: 24},
    {columns: 121, rows: 37},
  ]) {
    for (const language of ['en', 'zh-CN'] as const) {
      for (const keys of [[], ['?'], [':'], ['@'], ['/', '王']]) {
        const drawn = press({...after(state, {type: 'resized', size}), look: {...state.look, language}}, ...keys)
        const {lines} = screenful(drawn)
        expect(lines).toHaveLength(size.rows)
        for (const line of lines) expect(stringWidth(line.map(({text}) => text).join(''))).toBe(size.columns)
      }
    }
  }
})

test('too small a terminal keeps its keys: only q and Ctrl-C do something', async () => {
  const small = after(await started(), {type: 'resized', size: {columns: 50, rows: 15}})
  expect(press(small, '8').root).toBe('today')
  expect(press(small, 'q').effects).toContainEqual(expect.objectContaining({effect: 'quit'}))
})

test('keys of people’s own act in place of the usual ones; what cannot be used is told, and changes nothing', async () => {
  const {board} = await started()
  const settings = (keys: Record<string, string>): NonNullable<typeof board>['settings'] => ({
    ...(board as NonNullable<typeof board>).settings,
    'dashboard.keys': keys,
  })
  const own = await started({settings: settings({palette: 'f2'})})
  expect(press(own, 'f2').overlay?.kind).toBe('palette')
  expect(press(own, ':').overlay).toBeUndefined()
  const clash = await started({settings: settings({palette: '?'})})
  expect(clash.notice).toMatchObject({tone: 'bad', text: expect.stringContaining('dashboard.keys')})
  expect(press(clash, ':').overlay?.kind).toBe('palette')
})
