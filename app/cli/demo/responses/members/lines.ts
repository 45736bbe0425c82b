import type { Question, Survey } from '#surveys/definition/survey'

import type { Chance } from '../chance'
import { lineOf } from '../line'
import { deckOf, type Texts } from '../text-deck'
import { writeAnswers, type Voice } from '../write-answers'
import { lawVoice } from './law-voice'
import { moneyVoice } from './money-voice'
import { organisationVoice } from './organisation-voice'
import { organisationsOf, type Wave } from './organisations'
import { wishesVoice } from './wishes-voice'
import { workVoice } from './work-voice'
import { yearOf, type Year } from './years'

/** Invented answers of member organisations in one wave, each a line of a file of responses. */
export function memberLines(survey: Survey, wave: Wave, texts: Texts, chance: Chance): string[] {
  const wishes = wishesVoice(deckOf(texts, chance))
  const voice: Voice<Year> = {
    ...{ ...organisationVoice, ...moneyVoice },
    ...{ ...lawVoice, ...workVoice, ...wishes },
  }
  return organisationsOf(wave, chance).map((organisation) => {
    const { number, lang } = organisation
    const answers = writeAnswers(survey, voice, yearOf(organisation, wave, chance), {
      diceFor: (question) => chance(`answer ${number} ${wave} ${question}`),
      skips: 0.06,
      reticent: reticence,
    })
    return lineOf(lang, answers)
  })
}

function reticence({ sensitive }: Question): number {
  return sensitive ? 0.05 : 0.02
}
