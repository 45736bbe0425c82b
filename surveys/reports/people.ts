import { countText } from './cells'
import type { Source } from './source'

/** “about 400 people”, in what the survey counts. */
export function people({ words, survey }: Source, n: number): string {
  return words.say(n === 0 ? `few.${survey.unit}` : `people.${survey.unit}`, {
    number: countText(words, n),
  })
}
