import {LIST_START, type ListPlace} from '../shared/list.ts'
import type {ListSection, Section} from './sections.ts'

/** A customer's page: whose, which section, and where in it one is. */
export interface CustomerState {
  id: string
  section: Section
  /** Where in the lists of the sections one is. */
  places: Readonly<Partial<Record<ListSection, ListPlace>>>
  /** Whether what is selected in a list has the whole room. */
  whole: boolean
  /** The first line in view of what is text: a section, or what is selected. */
  top: number
  /** Whether it was asked what to offer, where that takes its time. */
  offers: boolean
}

export function openCustomer({id}: {id: string}): CustomerState {
  return {id, section: 'overview', places: {}, whole: false, top: 0, offers: false}
}

export function placeIn({places}: CustomerState, section: ListSection): ListPlace {
  return places[section] ?? LIST_START
}

/** The page at a section, from its beginning. */
export function atSection(state: CustomerState, section: Section): CustomerState {
  return {...state, section, whole: false, top: 0}
}
