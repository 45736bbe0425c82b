import { ask, type Answered, type Settings } from './asked'
import { choiceWords, type ChoiceWords } from './words'

export interface YesNo extends Answered, ChoiceWords<'yes' | 'no' | 'unsure'> {}

/** Yes, no or not sure; the words for these come from the interface. */
export function yesNo(id: string, text: string, settings: Settings = {}): YesNo {
  return { ...ask('yes_no', id, text, {}, settings), ...choiceWords(id) }
}
