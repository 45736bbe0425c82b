import type { LoaderFunctionArgs } from '@remix-run/node'

import { fileNameOf, mediaTypes } from '#app/formats/findings-file'
import { reportWords } from '#app/i18n/report-words'
import { keeper } from '#app/keeper'
import { keepShortly, keptAnswer } from '#app/kept-answer'
import { canonical } from '#surveys/canonical'
import { cutTo, type AskedCut } from '#surveys/reports/cut'
import { sourceOf } from '#surveys/reports/source'

import { askedPlace } from './asked-view'
import type { FileFormat } from './file-formats'
import { makeFile } from './file-to-make'
import { requireFindings, type KnownFindings } from './known-findings'
import { madeApart } from './made-apart'

interface Wanted extends KnownFindings {
  format: FileFormat
  place: AskedCut | undefined
}

/** The findings of an address as a file. */
export async function sendFile(asked: LoaderFunctionArgs, format: FileFormat): Promise<Response> {
  const wanted = { ...(await requireFindings(asked)), format, place: askedPlace(asked.request) }
  const headers = new Headers({
    'Cache-Control': keepShortly,
    'Content-Type': mediaTypes[format],
    'Content-Disposition': `attachment; filename="${nameToSave(wanted)}"`,
  })
  return keptAnswer(asked.request, await bytesOf(wanted), headers)
}

function nameToSave({ released, lang, format, place }: Wanted): string {
  const { slug: survey, release, versions } = released
  const words = reportWords(lang)
  const cut = place && cutTo(sourceOf(release, versions, words), place).told
  return fileNameOf(format, { survey, lang: words.lang, ...(cut && { cut }) })
}

async function bytesOf(wanted: Wanted): Promise<Uint8Array | string> {
  const { released, lang, format, place } = wanted
  if (format === 'json') return released.body
  const name = canonical([released.mark, lang, format, place ?? null])
  const known = made.find(name)
  if (known) return known
  const making = underWay.get(name) ?? make(wanted).finally(() => underWay.delete(name))
  underWay.set(name, making)
  const file = await making
  made.keep(name, file, file.length)
  return file
}

// A file takes seconds to make, and is the same for all who ask.
const made = keeper<Uint8Array>(24 * 1024 * 1024)
const underWay = new Map<string, Promise<Uint8Array>>()

async function make({ released, format, lang, place: cut }: Wanted): Promise<Uint8Array> {
  const { method } = released.release
  const wanted = { released, format, lang, cut }
  return method.languages.some((each) => each === lang) ? madeApart(wanted) : makeFile(wanted)
}
