import type { AnyLanguage } from '#app/i18n/languages'
import { ownName } from '#app/i18n/own-name'
import { reportWords } from '#app/i18n/report-words'
import { packFormats, type PackFormat } from '#app/operations/packs/pack-formats'
import type { TakenPack } from '#app/operations/packs/note-taken'
import type { listPacksTaken } from '#db/register/queries/packs-taken'
import { regionOf } from '#surveys/countries/regions'

/** A file that somebody took away, as a list shows it. */
export interface TakenView {
  number: number
  day: string
  who: string
  slug: string
  format: PackFormat
  lang: string
  /** Absent where the file is of everybody. */
  place?: string
}

type Row = Awaited<ReturnType<typeof listPacksTaken>>[number]

export function takenView({ number, on_day: day, who, subject, facts }: Row, lang: AnyLanguage) {
  const taken = JSON.parse(facts) as TakenPack
  const words = reportWords(lang)
  const { place } = taken
  const name =
    place === undefined || regionOf(place) === undefined
      ? place && words.region(place)
      : words.country(place)
  const format = packFormats.find((each) => each === taken.format) ?? 'json'
  const spoken = ownName(taken.lang)
  const told: TakenView = { ...{ number, day, who, slug: subject }, format, lang: spoken }
  return name === undefined ? told : { ...told, place: name }
}
