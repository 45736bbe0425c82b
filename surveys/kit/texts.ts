import { ask, type Answered, type Asked, type Settings } from './asked'

interface TextSettings extends Settings {
  /** The most characters a text may have. */
  max?: number
}

interface LongTextSettings extends TextSettings {
  /** Closed questions whose answers travel with the text; the region unless said otherwise. */
  context?: Asked[]
}

/** A line in the respondent's own words. */
export function shortText(id: string, text: string, settings: TextSettings = {}): Answered {
  return ask('short_text', id, text, { max: settings.max ?? 200 }, settings)
}

/** Some paragraphs in the respondent's own words. */
export function longText(id: string, text: string, settings: LongTextSettings = {}): Answered {
  const { max = 2000 } = settings
  const context = settings.context?.map((asked) => asked.question.id)
  return ask('long_text', id, text, { max, context }, settings)
}
