import type { FileProblem } from '#app/formats/translations/sheet'
import { useWords } from '#app/i18n/use-words'
import type { TooManyLanguages } from '#app/operations/translations/may-begin'
import type { NothingToTranslate } from '#app/operations/translations/save-texts'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { ErrorSummary } from '#app/ui/error-summary'
import { FileInput } from '#app/ui/file-input'
import type { JudgedImport } from '#surveys/translation/judge-import'

import { BackLink } from '../back-link'
import { ConsultationHeading } from '../consultations/consultation-heading'
import { languageName } from '../members/language-codes'
import type { UploadProblem } from '../uploaded-text'
import { ImportResult } from './import-result'

export type ImportFileProblem = FileProblem | UploadProblem | NothingToTranslate | TooManyLanguages

interface ImportPageProps {
  slug: string
  named: string
  language: string
  problems: ImportFileProblem[]
  judged: JudgedImport | undefined
}

/** The way back for texts that were worked on elsewhere. */
export function ImportPage({ slug, named, language, problems, judged }: ImportPageProps) {
  const { t, lang } = useWords('translations')
  const told = problems.map((problem) => {
    const megabytes = problem.code === 'file-too-large' ? Math.round(problem.most / 1024 / 1024) : 0
    return { field: 'file', text: t(`problems.${problem.code}`, { ...problem, megabytes }) }
  })
  return (
    <>
      <ErrorSummary problems={told} />
      <ConsultationHeading {...{ slug, named }}>
        {t('import.title', { language: languageName(language, lang) })}
      </ConsultationHeading>
      {judged ? <ImportResult {...{ slug, language, judged }} /> : <p>{t('import.lead')}</p>}
      <form
        method="post"
        action={paths.deskImportOf(slug, language)}
        encType="multipart/form-data"
        noValidate
      >
        <FileInput
          name="file"
          label={t(judged ? 'import.another' : 'import.file')}
          hint={t('import.hint')}
          accept=".xlf,.xliff,.po,.xlsx,.json"
          error={told[0]?.text}
        />
        <Button kind={judged ? 'secondary' : 'primary'}>{t('import.take')}</Button>
      </form>
      <BackLink to={paths.deskOf(slug, language)}>{t('backToDesk')}</BackLink>
    </>
  )
}
