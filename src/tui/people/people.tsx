import type {ReactElement} from 'react'
import type {Board} from '../../core/dashboard/load-dashboard.ts'
import type {ProfileField} from '../../core/profile/profile-fields.ts'
import type {Look} from '../../present/language.ts'
import {quadrantName} from '../../present/quadrant.ts'
import {safeText} from '../../present/safe-text.ts'
import {sentence} from '../../present/sentence.ts'
import {humanValue} from '../../present/values.ts'
import {wordOf} from '../../present/words.ts'
import {fitColumns, headText, rowText, type ScreenColumn} from '../shared/columns.ts'
import {FRAME, framed} from '../shared/frame.ts'
import {cell, line, type Line} from '../shared/line.ts'
import {Lines} from '../shared/lines.tsx'
import type {Group, Surroundings} from '../shared/screen.ts'
import {shownName, shownPhone} from '../shared/shown.ts'
import type {Theme} from '../shared/theme.ts'
import type {Person} from './match.ts'
import {peopleInView, type PeopleState} from './reducer.ts'

/** The people of one group of the map, those who brought most first. */
export function People(props: {state: PeopleState; around: Surroundings; theme: Theme}): ReactElement {
  const {state, around, theme} = props
  const {board, look, size} = around
  const lines = board ? peopleLines(state, {...around, board}) : []
  const note = sentence(look, {en: '{n} people', zh: '{n} 人'}, {n: state.rows.length})
  const title = groupTitle(state.group, look)
  return (
    <Lines
      lines={framed({title, note, lines, size, focused: true})}
      width={size.columns}
      height={size.rows}
      theme={theme}
    />
  )
}

function groupTitle(group: Group, look: Look): string {
  if (group === 'potential') return sentence(look, {en: 'Potential customers', zh: '潜在客户'})
  return sentence(look, {en: 'Customers: {name}', zh: '客户：{name}'}, {name: quadrantName(group, look)})
}

function peopleLines({rows, place}: PeopleState, around: Surroundings & {board: Board}): Line[] {
  const {look, size, board} = around
  const width = size.columns - FRAME.columns
  const columns = fitColumns(columnsFor(board, look), width - 2)
  const shown = rows.slice(place.top, place.top + peopleInView(size)).map((person, at) => {
    const isSelected = place.top + at === place.index
    return line(
      cell(`${isSelected ? '▸ ' : '  '}${rowText(columns, person)}`, width),
      isSelected ? 'selected' : 'plain',
    )
  })
  const nobody = line(sentence(look, {en: 'Nobody here.', zh: '没有符合的人。'}), 'dim')
  return [line(`  ${headText(columns)}`, 'dim'), ...(shown.length === 0 ? [nobody] : shown)]
}

function columnsFor(board: Board, look: Look): ScreenColumn<Person>[] {
  const {profile, phones} = board
  const zh = look.language === 'zh-CN'
  const records = profile.inputs.records
  const ofLead = (person: Person, field: 'name' | 'city' | 'phone'): string | undefined =>
    'lead' in person ? person.lead[field] : undefined
  const value = (field: ProfileField, type: 'integer' | 'money') => (person: Person) =>
    'lead' in person ? '' : humanValue(profile.value(field, person.index), type, look)
  const word = (field: ProfileField) => (person: Person) => {
    const code = 'lead' in person ? person.lead.stage : profile.value(field, person.index)
    return code === undefined ? '' : wordOf(String(code), look.language)
  }
  const name = (person: Person): string => {
    const known = ofLead(person, 'name') ?? ('index' in person ? records.name[person.index] : undefined)
    return known === undefined ? person.id : shownName(known, look)
  }
  const city = (person: Person): string =>
    ofLead(person, 'city') ?? ('index' in person ? records.city[person.index] : undefined) ?? ''
  return [
    {title: zh ? '编号' : 'id', width: 8, rank: 6, text: ({id}) => safeText(id)},
    {title: zh ? '姓名' : 'name', width: 12, flex: true, rank: 0, text: (person) => safeText(name(person))},
    {
      title: zh ? '手机' : 'phone',
      width: 15,
      rank: 7,
      text: (person) => safeText(shownPhone(ofLead(person, 'phone') ?? phones.get(person.id) ?? '', look)),
    },
    {title: zh ? '城市' : 'city', width: 10, rank: 4, text: (person) => safeText(city(person))},
    {title: zh ? '订单' : 'orders', width: 6, align: 'right', rank: 2, text: value('orders', 'integer')},
    {title: zh ? '销售额' : 'revenue', width: 13, align: 'right', rank: 1, text: value('revenue', 'money')},
    {
      title: zh ? '客单价' : 'per order',
      width: 11,
      align: 'right',
      rank: 5,
      text: value('average_order_value', 'money'),
    },
    {title: zh ? '未购天数' : 'days ago', width: 8, align: 'right', rank: 3, text: value('recency_days', 'integer')},
    {title: zh ? '流失风险' : 'risk', width: 9, rank: 8, text: word('churn_risk')},
  ]
}
