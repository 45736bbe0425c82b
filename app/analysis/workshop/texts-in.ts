import { fromBase64url } from '#app/vault/base64url'
import { textNameFor, type JournalKey } from '#app/vault/journal-cipher'
import { regionOf, regions } from '#surveys/countries/regions'
import type { Survey } from '#surveys/definition/survey'
import type { KnownVersion } from '#surveys/findings/dataset'
import type { OpenedText } from '#surveys/findings/opened'

import { allThatCame, type Came, type OpenedLine } from '../open-responses'
import { judgeOnly, understand } from '../understand'
import { each, linesIn } from './gather-parts'
import type { TextToRead } from './work'

interface Reading {
  versions: KnownVersion[]
  envelopes: number
  key: JournalKey
}

/** The texts in parts that were opened: those that counting takes too, in their order. */
export async function textsIn(
  parts: string[],
  { versions, envelopes, key }: Reading,
): Promise<TextToRead[]> {
  const ids = new Map<number, string>()
  const came = onlyTexts(allThatCame(each(noted(linesIn(parts), ids)), envelopes))
  const survey = versions.at(-1)?.survey
  const texts: TextToRead[] = []
  for await (const understood of understand(came, judgeOnly(versions))) {
    if (!('opened' in understood) || understood.opened.format !== 'soundings.text/1') continue
    const { lang, question, text, context } = understood.opened
    const id = fromBase64url(ids.get(understood.place) ?? '') ?? new Uint8Array()
    const region = survey && regionIn(survey, understood.opened)
    const told = { name: textNameFor(key, id), question, lang, text, context }
    texts.push({ ...told, ...(region !== undefined && { region }) })
  }
  return texts
}

function* noted(lines: Iterable<OpenedLine>, ids: Map<number, string>): Generator<OpenedLine> {
  for (const line of lines) {
    if (line.id !== undefined) ids.set(line.place, line.id)
    yield line
  }
}

async function* onlyTexts(all: AsyncIterable<Came>): AsyncGenerator<Came> {
  for await (const came of all) if ('plaintext' in came && isText(came.plaintext)) yield came
}

function isText(plaintext: unknown): boolean {
  const { format } = plaintext as Partial<OpenedText>
  return format === 'soundings.text/1'
}

/** Of those that travelled, the region by which findings are broken down goes first. */
function regionIn({ pages, breakdowns }: Survey, { context }: OpenedText): string | undefined {
  const places = pages
    .flatMap(({ questions }) => questions)
    .filter(({ type, id }) => (type === 'region' || type === 'country') && id in context)
  const place = places.find(({ id }) => breakdowns.includes(id)) ?? places[0]
  const answer = place && context[place.id]
  if (typeof answer !== 'string') return undefined
  return place?.type === 'country' ? regionOf(answer) : regions.find((code) => code === answer)
}
