import { useWords } from '#app/i18n/use-words'
import { direction } from '#app/i18n/languages'
import { paths } from '#app/paths'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { Table } from '#app/ui/table'
import type { JudgedImport } from '#surveys/translation/judge-import'

import { useProblemWords } from './problem-words'

interface ImportResultProps {
  slug: string
  language: string
  judged: JudgedImport
}

/** Text by text, what of a file went in and why the rest did not. */
export function ImportResult({ slug, language, judged }: ImportResultProps) {
  const { t } = useWords('translations')
  const { accepted, refused, unchanged } = judged
  return (
    <>
      <Notice
        kind={refused.length > 0 ? 'warning' : 'success'}
        title={t('import.done', { count: accepted.length })}
      >
        <p>{t('import.refusedCount', { count: refused.length })}</p>
        <p>{t('import.unchanged', { count: unchanged.length })}</p>
      </Notice>
      <Refused refused={refused} />
      {accepted.length > 0 && (
        <>
          <Heading level={2}>{t('import.accepted')}</Heading>
          <Table
            caption={t('import.acceptedList')}
            columns={[
              { key: 'key', text: t('import.key') },
              { key: 'text', text: t('desk.translation') },
            ]}
            rows={accepted.map(({ key, text }) => ({
              key,
              cells: [
                <a key="key" href={paths.deskOf(slug, language, { search: key })}>
                  <code dir="ltr">{key}</code>
                </a>,
                <span key="text" className="desk-words" lang={language} dir={direction(language)}>
                  {text}
                </span>,
              ],
            }))}
          />
        </>
      )}
    </>
  )
}

function Refused({ refused }: Pick<JudgedImport, 'refused'>) {
  const { t } = useWords('translations')
  const told = useProblemWords()
  if (refused.length === 0) return null
  return (
    <>
      <Heading level={2}>{t('import.refused')}</Heading>
      <Table
        caption={t('import.refusedList')}
        columns={[
          { key: 'key', text: t('import.key') },
          { key: 'why', text: t('import.why') },
        ]}
        rows={refused.map(({ key, problems }, at) => ({
          key: `${key} ${at}`,
          cells: [
            <code key="key" dir="ltr">
              {key === '' ? '–' : key.slice(0, 120)}
            </code>,
            problems.map(told).join(' '),
          ],
        }))}
      />
    </>
  )
}
