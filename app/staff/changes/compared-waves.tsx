import { useWords } from '#app/i18n/use-words'
import { Table, type Row } from '#app/ui/table'
import { Tag } from '#app/ui/tag'

import type { ComparedQuestion } from './waves-view'

const kinds = { comparable: 'good', 'with-care': 'waiting', 'not-comparable': 'neutral' } as const

/** Whether the numbers of each question may stand beside those of the earlier wave. */
export function ComparedWaves({ questions }: { questions: ComparedQuestion[] }) {
  const { t } = useWords('changes')
  const rows = questions.map(({ id, number, wording, verdict, reasons }): Row => {
    const verdictCell = (
      <div key="verdict" className="compared-verdict">
        <Tag kind={kinds[verdict]}>{t(`verdicts.${verdict}`)}</Tag>
        <Reasons reasons={reasons} />
      </div>
    )
    return {
      key: id,
      cells: [number === undefined ? wording : `${number}. ${wording}`, verdictCell],
    }
  })
  const columns = [
    { key: 'question', text: t('asked') },
    { key: 'verdict', text: t('verdict') },
  ]
  const count = questions.filter(({ verdict }) => verdict !== 'not-comparable').length
  return (
    <>
      <p>{t('comparableCount', { count, all: questions.length })}</p>
      <Table caption={t('waves')} columns={columns} rows={rows} />
    </>
  )
}

function Reasons({ reasons }: { reasons: string[] }) {
  if (reasons.length === 0) return null
  return (
    <ul className="compared-reasons">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  )
}
