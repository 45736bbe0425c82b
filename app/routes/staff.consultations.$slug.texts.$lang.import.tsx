import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { readTranslation } from '#app/formats/translations/translation-file'
import { mark } from '#app/operations/mark'
import { importTexts } from '#app/operations/translations/import-texts'
import type { PageHandle } from '#app/page-title'
import { readerLanguage } from '#app/staff/consultations/reader-language'
import { titleIn } from '#app/staff/consultations/title-in'
import { requireStaff } from '#app/staff/door'
import { settle } from '#app/staff/settle'
import { ImportPage, type ImportFileProblem } from '#app/staff/translations/import-page'
import { requireDesk } from '#app/staff/translations/require-desk'
import { uploadedFile } from '#app/staff/uploaded-text'
import type { JudgedImport } from '#surveys/translation/judge-import'

export const handle: PageHandle = { title: 'texts', asleep: true, right: 'translate texts' }

// A hundred times what the longest survey takes.
const longestFile = 8 * 1024 * 1024

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'translate texts')
  const { slug, language, survey } = await requireDesk(atWork, args.params)
  return { slug, language, named: titleIn(survey, readerLanguage(args, atWork)) }
}

/** Shown at once: the same file once more changes nothing, so the page may be loaded again. */
export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'translate texts')
  const { slug, language } = await requireDesk(atWork, args.params)
  const { file } = await uploadedFile(args.request, 'file', longestFile)
  if (!file.ok) return again(file.problems)
  const read = readTranslation(file.value.bytes, { slug, language, mark })
  if (!read.ok) return again(read.problems)
  const taken = await importTexts(atWork, { slug, language, incoming: read.value })
  if (!taken.ok) return again(settle<ImportFileProblem>(taken.problems).problems)
  const judged: JudgedImport = taken.value
  return data({ problems: [] as ImportFileProblem[], judged })
}

function again(problems: ImportFileProblem[]) {
  return data({ problems, judged: undefined }, { status: 422 })
}

export default function ImportTexts() {
  const loaded = useLoaderData<typeof loader>()
  const { problems = [], judged } = useActionData<typeof action>() ?? {}
  return <ImportPage {...loaded} {...{ problems, judged }} />
}
