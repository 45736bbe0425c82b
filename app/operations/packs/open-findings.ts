import type { AnyLanguage } from '#app/i18n/languages'
import type { Language } from '#surveys/definition/survey'
import type { AskedCut } from '#surveys/reports/cut'
import { fail, ok, type Result } from '#surveys/result'

import {
  findReleased,
  type Released,
  type ReleasedProblem,
  type StoredFindings,
} from '../find-released'
import { isPlace } from '../findings-for'
import { listFindings, type FindingsHead } from '../list-findings'
import type { Scope } from '../people/person'
import { withRight } from '../rights'
import { accessOf, mayRead, type Reader } from './access'
import { limitedPlaces } from './limited-places'
import { everybody, packFormats, type PackFormat } from './pack-formats'

/** Findings that a reader may take away. */
export interface OpenFindings {
  released: StoredFindings
  access: Scope
  /** The only places they may be cut to; absent where they may be taken whole. */
  places: AskedCut[] | undefined
}

export type OpenProblem = ReleasedProblem | { code: 'not-yours'; slug: string }

/** All released findings that this reader may see, the newest first. */
export const listOpenFindings = withRight('fetch findings', list)

async function list(reader: Reader): Promise<Result<FindingsHead[], never>> {
  const access = accessOf(reader)
  return ok((await listFindings(reader)).filter(({ slug }) => mayRead(access, slug)))
}

export const findOpenFindings = withRight('fetch findings', find)

async function find(reader: Reader, slug: string): Promise<Result<OpenFindings, OpenProblem>> {
  const found = await findReleased(reader, slug)
  if (!found.ok) return found
  const access = accessOf(reader)
  if (!mayRead(access, slug)) return fail({ code: 'not-yours', slug })
  const isLimited = access.countries.length > 0
  const places = isLimited ? limitedPlaces(found.value, access.countries) : undefined
  return ok({ released: found.value, access, places })
}

/** A file as a form asks for it: the place is the code of a country or region, or everybody. */
export interface AskedPack {
  format: string
  lang: string
  place: string
}

export interface Pack {
  format: PackFormat
  lang: Language
  cut: AskedCut | undefined
}

export type PackProblem =
  { code: 'no-such-pack' } | { code: 'place-not-yours' } | { code: 'json-is-whole' }

/** The file that is meant, if these findings may be taken away so. */
export function readPack(open: OpenFindings, asked: AskedPack): Result<Pack, PackProblem> {
  const format = packFormats.find((each) => each === asked.format)
  const lang = open.released.release.method.languages.find((each) => each === asked.lang)
  if (!format || !lang) return fail({ code: 'no-such-pack' })
  // The release is one file, and every place stands in it.
  if (format === 'json' && open.places) return fail({ code: 'json-is-whole' })
  if (format === 'json') return ok({ format, lang, cut: undefined })
  const cut = cutNamed(open, asked.place)
  return cut.ok ? ok({ format, lang, cut: cut.value }) : cut
}

function cutNamed(
  { places }: OpenFindings,
  place: string,
): Result<AskedCut | undefined, PackProblem> {
  if (places) {
    const own = places.find(({ code }) => code === place)
    return own ? ok(own) : fail({ code: 'place-not-yours' })
  }
  if (place === everybody || place === '') return ok(undefined)
  const cut: AskedCut = { kind: /^[A-Z]{2}$/.test(place) ? 'country' : 'region', code: place }
  return isPlace(cut) ? ok(cut) : fail({ code: 'no-such-pack' })
}

/** The language a reader most likely wants: their own, or English, or the first there is. */
export function likelyLanguage({ release }: Released, own: AnyLanguage): Language {
  const { languages } = release.method
  const [first = 'en'] = languages
  return languages.find((each) => each === own) ?? languages.find((each) => each === 'en') ?? first
}
