import { ask, type Answered, type Asked, type Settings } from './asked'

interface TextSettings extends Settings {
  /** The most characters a text may have. */
  max?: number
  /** Closed questions whose answers travel with the text; the region unless said otherwise. */
  context?: Asked[]
}

/** A line in the respondent's own words. */
export function shortText(id: string, text: string, settings: TextSettings = {}): Answered {
  const { own, common } = apart(settings, 200)
  return ask('short_text', id, text, own, common)
}

/** Some paragraphs in the respondent's own words. */
export function longText(id: string, text: string, settings: TextSettings = {}): Answered {
  const { own, common } = apart(settings, 2000)
  return ask('long_text', id, text, own, common)
}

function apart({ max, context, ...common }: TextSettings, most: number) {
  const own = { max: max ?? most, context: context?.map((asked) => asked.question.id) }
  return { own, common }
}
