import { formatNumber } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import { Notice } from '#app/ui/notice'
import { Table, type Row } from '#app/ui/table'

import { Readings } from './readings'
import { useUploadProblem } from './upload-problem'
import type { UploadViewProblem } from './upload-view'

interface UploadProblemsProps {
  problems: UploadViewProblem[]
  more: number
}

/** Why a file is not taken over: what is wrong with it as a whole, or row by row. */
export function UploadProblems({ problems, more }: UploadProblemsProps) {
  const { t } = useWords('members')
  const sentence = useUploadProblem()
  const whole = problems.filter((problem) => !('row' in problem))
  const rows = problems.filter((problem) => 'row' in problem)
  const unclear = problems.find((problem) => problem.code === 'encoding-unclear')
  if (unclear) {
    return (
      <>
        <Notice kind="warning">
          <p>{sentence(unclear)}</p>
        </Notice>
        <Readings possible={unclear.possible} />
      </>
    )
  }
  return (
    <>
      <Notice kind="error" title={t('upload.refused')}>
        {whole.map((problem) => (
          <p key={problem.code}>{sentence(problem)}</p>
        ))}
        {rows.length > 0 && <p>{t('upload.wrongRows')}</p>}
      </Notice>
      {rows.length > 0 && <WrongRows rows={rows} />}
      {more > 0 && <p>{t('upload.more', { count: more })}</p>}
    </>
  )
}

function WrongRows({ rows }: { rows: Extract<UploadViewProblem, { row: number }>[] }) {
  const { t, lang } = useWords('members')
  const sentence = useUploadProblem()
  const listed = rows.map((problem, place): Row => {
    const field = 'field' in problem ? t(`fields.${problem.field}`) : '–'
    return {
      key: String(place),
      cells: [
        t('upload.rowNumber', { row: formatNumber(lang, problem.row) }),
        field,
        sentence(problem),
      ],
    }
  })
  const columns = [
    { key: 'row', text: t('upload.row'), unbroken: true },
    { key: 'field', text: t('shape.column') },
    { key: 'mend', text: t('upload.mend') },
  ]
  return <Table stacks caption={t('upload.rowsList')} columns={columns} rows={listed} />
}
