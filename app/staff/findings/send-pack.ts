import { fileNameOf, mediaTypes } from '#app/formats/findings-file'
import { reportWords } from '#app/i18n/report-words'
import type { OpenFindings, Pack } from '#app/operations/packs/open-findings'
import { cutTo } from '#surveys/reports/cut'
import { sourceOf } from '#surveys/reports/source'

/** A file under the name by which it is saved; nothing on the way keeps it. */
export function sendPack(open: OpenFindings, pack: Pack, bytes: Uint8Array): Response {
  const headers = {
    'Cache-Control': 'no-store',
    'Content-Type': mediaTypes[pack.format],
    'Content-Disposition': `attachment; filename="${nameToSave(open, pack)}"`,
  }
  return new Response(bytes as BodyInit, { headers })
}

function nameToSave({ released }: OpenFindings, { format, lang, cut: asked }: Pack): string {
  const { slug: survey, release, versions } = released
  const cut = asked && cutTo(sourceOf(release, versions, reportWords(lang)), asked).told
  return fileNameOf(format, { survey, lang, ...(cut && { cut }) })
}
