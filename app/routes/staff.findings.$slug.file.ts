import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'

import { noteTaken } from '#app/operations/packs/note-taken'
import { readPack } from '#app/operations/packs/open-findings'
import { paths } from '#app/paths'
import { forbidden, notFound } from '#app/refusals'
import { readFields } from '#app/respond/read-fields'
import { requireStaff } from '#app/staff/door'
import { askForPack } from '#app/staff/findings/make-pack'
import { requireOpen } from '#app/staff/findings/require-open'
import { sendPack } from '#app/staff/findings/send-pack'
import { shelfOf } from '#app/staff/findings/shelf-of'

export const handle = { right: 'fetch findings' }

/** Whoever asks for the address alone wants to choose first. */
export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'fetch findings')
  const { released } = await requireOpen(atWork, args.params.slug)
  return redirect(paths.packsOf(released.slug))
}

/** The file itself, or the page on which to wait for it. */
export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'fetch findings')
  const open = await requireOpen(atWork, args.params.slug)
  const posted = await readFields(args.request)
  const asked = {
    format: posted.get('format'),
    lang: posted.get('lang'),
    place: posted.get('for'),
  }
  const { slug } = open.released
  const pack = readPack(open, asked)
  if (!pack.ok) {
    if (pack.problems.some(({ code }) => code !== 'place-not-yours')) throw notFound()
    return redirect(paths.packsOf(slug, { in: asked.lang, done: 'no-place' }), 303)
  }
  const bytes = await askForPack(shelfOf(atWork), open, pack.value)
  const { format, lang, place } = asked
  if (!bytes) return redirect(paths.packWaiting(slug, { format, in: lang, for: place }), 303)
  const noted = await noteTaken(atWork, { ...pack.value, slug })
  if (!noted.ok) throw forbidden()
  return sendPack(open, pack.value, bytes)
}
