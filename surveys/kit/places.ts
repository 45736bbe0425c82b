import type { CountryCode, Region as RegionCode } from '../countries/regions'
import { ask, type Answered, type Settings } from './asked'
import { choiceWords, type ChoiceWords } from './words'

export interface Country extends Answered, ChoiceWords<CountryCode> {}
export interface Region extends Answered, ChoiceWords<RegionCode> {}

interface RegionSettings extends Settings {
  /** The country that decides the region, which is then not asked. */
  from?: Country
}

/** A country, by its two letters of ISO 3166-1; names come from the table of each language. */
export function country(id: string, text: string, settings: Settings = {}): Country {
  return { ...ask('country', id, text, {}, settings), ...choiceWords(id) }
}

/** One of the five regions of the network; the words for them come from the interface. */
export function region(id: string, text: string, settings: RegionSettings = {}): Region {
  const { from, ...common } = settings
  const derivedFrom = from?.question.id
  return { ...ask('region', id, text, { derivedFrom }, common), ...choiceWords(id) }
}
