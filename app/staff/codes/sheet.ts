import type { Language } from '#surveys/definition/survey'

import { addressOf } from '../address-of'
import type { Asked } from '../door'
import { qrCode, type QrPicture } from '../qr-code'
import { paths } from '#app/paths'
import type { NamedSurvey } from '../reach/named-survey'

/** All that a sheet of slips shows. The square holds the address alone: a code in it would stay in a history. */
export interface Sheet {
  batch: string
  codes: string[]
  lang: Language
  languages: Language[]
  address: string
  picture: QrPicture
  lastDay: string
}

export function sheetOf(
  asked: Pick<Asked, 'request'>,
  { survey, row }: Pick<NamedSurvey, 'survey' | 'row'>,
  { batch, codes, lang: wanted }: { batch: string; codes: string[]; lang: string },
): Sheet {
  const { languages, code } = survey
  const lang = languages.find((each) => each === wanted) ?? languages[0] ?? 'en'
  const address = addressOf(asked, paths.intro(lang, code))
  const lastDay = row?.closes_on ?? survey.closes
  return { batch, codes, lang, languages, address, picture: qrCode(address), lastDay }
}
