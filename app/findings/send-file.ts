import type { LoaderFunctionArgs } from '@remix-run/node'

import { fileNameOf, findingsFile, mediaTypes } from '#app/formats/findings-file'
import { i18next } from '#app/i18n/i18next'
import { keepShortly, keptAnswer } from '#app/kept-answer'
import type { Released } from '#app/operations/find-released'
import { reportOf } from '#app/operations/report-of'
import { canonical } from '#surveys/canonical'

import type { FileFormat } from './file-formats'
import { requireFindings, type KnownFindings } from './known-findings'
import { madeApart } from './made-apart'

/** The findings of an address as a file. */
export async function sendFile(asked: LoaderFunctionArgs, format: FileFormat): Promise<Response> {
  const known = await requireFindings(asked)
  const name = fileNameOf(format, reportOf(known.released, known.lang))
  const headers = new Headers({
    'Cache-Control': keepShortly,
    'Content-Type': mediaTypes[format],
    'Content-Disposition': `attachment; filename="${name}"`,
  })
  return keptAnswer(asked.request, await bytesOf(known, format), headers)
}

function bytesOf(known: KnownFindings, format: FileFormat): Promise<Uint8Array> | string {
  const { released, lang } = known
  if (format === 'json') return released.body
  const name = canonical([nameOf(released), lang, format])
  const file = made.get(name) ?? make(known, format)
  keep(name, file)
  // Whoever asks next finds no file that could not be made.
  file.catch(() => made.delete(name))
  return file
}

function nameOf({ release, outcome, waves }: Released) {
  return [release.hash, outcome, waves.map((wave) => wave.release.hash)]
}

function make({ released, lang }: KnownFindings, format: FileFormat): Promise<Uint8Array> {
  const { survey: slug, method } = released.release
  const isSpoken = method.languages.some((each) => each === lang)
  if (isSpoken && slow.includes(format)) return madeApart({ slug, format, lang })
  const network = i18next.getFixedT(lang, 'frame')('product')
  return findingsFile(format, { released, report: reportOf(released, lang), network })
}

const slow: FileFormat[] = ['docx', 'xlsx']
const made = new Map<string, Promise<Uint8Array>>()
const mostKept = 16

/** A file takes seconds to make, and is the same for all; the one not asked for longest goes. */
function keep(name: string, file: Promise<Uint8Array>): void {
  made.delete(name)
  made.set(name, file)
  const [oldest = name] = made.keys()
  if (made.size > mostKept) made.delete(oldest)
}
