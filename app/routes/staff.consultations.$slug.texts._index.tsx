import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { findPreviewed } from '#app/operations/preview/find-previewed'
import { listDesks, type Desk } from '#app/operations/translations/find-desk'
import { mayBegin, mostLanguages } from '#app/operations/translations/may-begin'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { notFound } from '#app/refusals'
import { readerLanguage } from '#app/staff/consultations/reader-language'
import { titleIn } from '#app/staff/consultations/title-in'
import { requireStaff } from '#app/staff/door'
import { TextsPage, type LanguageProgress } from '#app/staff/translations/texts-page'
import { isLanguage } from '#surveys/definition/language'

export const handle: PageHandle = { title: 'texts', asleep: true, right: 'translate texts' }

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'translate texts')
  const slug = args.params.slug ?? ''
  const found = await findPreviewed(atWork, slug)
  if (!found) throw notFound()
  const asked = new URL(args.request.url).searchParams
  const tag = (asked.get('tag') ?? '').trim() || (asked.get('add') ?? '')
  const { survey } = found
  const isKnown = tag !== 'en' && isLanguage(tag)
  const isFull = !(await mayBegin(atWork, { slug, survey, language: isKnown ? tag : '' }))
  if (isKnown && !isFull) throw redirect(paths.deskOf(slug, tag))
  const desks = await listDesks(atWork, slug, survey)
  return {
    ...{ slug, named: titleIn(survey, readerLanguage(args, atWork)) },
    languages: desks.map(progressOf),
    wrong: tag === '' ? undefined : tag.slice(0, 40),
    mostLanguages: isFull ? mostLanguages : undefined,
  }
}

function progressOf({ language, survey, texts }: Desk): LanguageProgress {
  const states = { missing: 0, stale: 0, machine: 0, done: 0, reviewed: 0 }
  for (const { state } of texts) states[state] += 1
  return { language, of: texts.length, isOffered: survey.languages.includes(language), states }
}

export default function Texts() {
  return <TextsPage {...useLoaderData<typeof loader>()} />
}
