import { useWords } from '#app/i18n/use-words'
import { memberColumns } from '#app/operations/member-row'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { ErrorSummary } from '#app/ui/error-summary'
import { FileInput } from '#app/ui/file-input'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { Table } from '#app/ui/table'

import { BackLink } from '../back-link'
import type { UploadProblem } from '../uploaded-text'

interface ImportPageProps {
  problems: UploadProblem[]
  /** The file that somebody came back to is not kept any more. */
  gone: 'gone' | 'imported' | undefined
}

/** The way in for a members file; nothing changes before it was looked at. */
export function ImportPage({ problems, gone }: ImportPageProps) {
  const { t } = useWords('members')
  const { t: frame } = useWords('frame')
  const texts = problems.map((problem) => ({
    field: 'file',
    text: t(`whole.${problem.code}`, { megabytes: mostMegabytes(problem) }),
  }))
  return (
    <>
      <ErrorSummary problems={texts} />
      {gone && <Notice kind={gone === 'gone' ? 'warning' : 'info'}>{t(`upload.${gone}`)}</Notice>}
      <Heading level={1}>{frame('title.importMembers')}</Heading>
      <p className="lead">{t('upload.lead')}</p>
      <form method="post" action={paths.importMembers()} encType="multipart/form-data" noValidate>
        <FileInput
          name="file"
          label={t('upload.file')}
          hint={t('upload.hint')}
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          error={texts[0]?.text}
        />
        <Button>{t('upload.look')}</Button>
      </form>
      <Shape />
      <BackLink to={paths.members()}>{t('back')}</BackLink>
    </>
  )
}

function mostMegabytes(problem: UploadProblem): number {
  return problem.code === 'file-too-large' ? Math.round(problem.most / 1024 / 1024) : 0
}

/** What the columns are called, and what may stand in them. */
function Shape() {
  const { t } = useWords('members')
  const rows = memberColumns.map((column) => ({
    ...{ key: column },
    cells: [<Head key="column" column={column} />, t(`shape.${column}`)],
  }))
  const columns = [
    { key: 'column', text: t('shape.column') },
    { key: 'holds', text: t('shape.holds') },
  ]
  return (
    <>
      <Heading level={2}>{t('shape.title')}</Heading>
      <p>{t('shape.text')}</p>
      <Table caption={t('shape.list')} columns={columns} rows={rows} />
      <p>
        <a href={paths.membersFile()}>{t('shape.example')}</a>
      </p>
    </>
  )
}

/** What the column is called, and what it may be called in the reader’s language. */
function Head({ column }: { column: (typeof memberColumns)[number] }) {
  const { t } = useWords('members')
  return (
    <>
      <code>{column}</code>
      <small>{t(`fields.${column}`)}</small>
    </>
  )
}
