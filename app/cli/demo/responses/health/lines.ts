import type { Question, Survey } from '#surveys/definition/survey'

import type { Chance } from '../chance'
import { lineOf } from '../line'
import { deckOf, type Texts } from '../text-deck'
import { writeAnswers, type Voice } from '../write-answers'
import { about } from './about'
import { change } from './change'
import { paths } from './paths'
import { peopleFor, type Person } from './people'
import { safety } from './safety'
import { treated } from './treated'
import { withOtherWords, words } from './words'

/** Invented answers of persons to the consultation on health, each a line of a file of responses. */
export function healthLines(survey: Survey, texts: Texts, chance: Chance): string[] {
  const deck = deckOf(texts, chance)
  const voice: Voice<Person> = {
    ...about,
    ...paths,
    ...treated,
    ...safety,
    ...change,
    ...words(deck),
  }
  return peopleFor(chance).map((person) => {
    const answers = writeAnswers(survey, voice, person, {
      diceFor: (question) => chance(`answer ${person.number} ${question}`),
      skips: person.skips,
      reticent: (question) => reticence(person, question),
    })
    const whole = Object.entries(answers).map(([id, answer]) => {
      return [id, withOtherWords(deck, person, id, answer)] as const
    })
    return lineOf(person.lang, Object.fromEntries(whole))
  })
}

function reticence({ skips, isExposed }: Person, { id, sensitive }: Question): number {
  if (id === 'country') return isExposed ? 0.2 : 0
  if (id === 'age') return 0.08
  return sensitive ? skips * 0.6 : skips * 0.15
}
