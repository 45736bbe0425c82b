import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { listedFindings } from '#app/findings/listed-findings'
import { reportWords } from '#app/i18n/report-words'
import { accessOf } from '#app/operations/packs/access'
import { listOpenFindings } from '#app/operations/packs/open-findings'
import { has } from '#app/operations/rights'
import type { PageHandle } from '#app/page-title'
import { forbidden } from '#app/refusals'
import { requireStaff } from '#app/staff/door'
import { PacksPage } from '#app/staff/findings/packs-page'
import { readerLanguage } from '#app/staff/findings/reader-language'
import { takenView } from '#app/staff/findings/taken-view'
import { listPacksTaken } from '#db/register/queries/packs-taken'

export const handle: PageHandle = { title: 'packs', asleep: true, right: 'fetch findings' }

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'fetch findings')
  const lang = readerLanguage(args)
  const open = await listOpenFindings(atWork)
  if (!open.ok) throw forbidden()
  const listed = open.value.map((head) => listedFindings(head, lang))
  const own = await listPacksTaken(atWork.register, { page: 1, each: 10, who: atWork.who })
  const { surveys, countries } = accessOf(atWork)
  return {
    listed,
    titles: Object.fromEntries(listed.map(({ slug, title }) => [slug, title])),
    taken: own.map((row) => takenView(row, lang)),
    lastDay: atWork.session.lastDay,
    seesDownloads: has(atWork, 'keep people'),
    limits: {
      isBySurvey: surveys.length > 0,
      countries: countries.map((code) => reportWords(lang).country(code)),
    },
  }
}

export default function Packs() {
  return <PacksPage {...useLoaderData<typeof loader>()} />
}
