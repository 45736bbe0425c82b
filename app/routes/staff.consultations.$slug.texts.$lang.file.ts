import type { LoaderFunctionArgs } from '@remix-run/node'

import { translationFormats } from '#app/formats/translations/formats'
import {
  mediaTypeOf,
  translationFileName,
  writeTranslation,
} from '#app/formats/translations/translation-file'
import { notFound } from '#app/refusals'
import { requireStaff } from '#app/staff/door'
import { requireDesk } from '#app/staff/translations/require-desk'

export const handle = { right: 'translate texts' }

/** The texts of a language as the desk has them, in the format that is asked for. */
export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'translate texts')
  const desk = await requireDesk(atWork, args.params)
  const asked = new URL(args.request.url).searchParams.get('as')
  const format = translationFormats.find((each) => each === asked)
  if (!format) throw notFound()
  return new Response(new Uint8Array(await writeTranslation(format, desk)), {
    headers: {
      'Content-Type': mediaTypeOf[format],
      'Content-Disposition': `attachment; filename="${translationFileName(format, desk)}"`,
    },
  })
}
