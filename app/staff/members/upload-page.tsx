import { useWords } from '#app/i18n/use-words'
import { formatNumber } from '#app/i18n/format'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { Radios } from '#app/ui/radios'

import { FormMark } from '../form-mark'
import { delimiterWord } from './delimiter-word'
import { HowItIsRead } from './how-it-is-read'
import { UploadChanges } from './upload-changes'
import { UploadProblems } from './upload-problems'
import type { UploadView } from './upload-view'

interface UploadPageProps {
  id: string
  /** The file, as its sender’s device calls it. */
  file: string
  view: UploadView
  /** How a person said that the file is to be read. */
  asked: { as: string; parted: string }
  formMark: string
  problem: 'already' | 'changed' | 'emptied' | undefined
}

/** What a members file would do, before it does anything. */
export function UploadPage(props: UploadPageProps) {
  const { file, view, problem } = props
  const { t } = useWords('members')
  return (
    <>
      {problem && <Notice kind="warning">{t(`upload.${problem}`)}</Notice>}
      <Heading level={1}>{t('upload.title')}</Heading>
      <Facts file={file} view={view} />
      {view.kind === 'problems' && <UploadProblems {...view} />}
      <HowItIsRead {...props} />
      {view.kind === 'plan' && <Plan {...props} view={view} />}
      <form method="post">
        <Button kind="secondary" name="do" value="drop">
          {t('upload.drop')}
        </Button>
      </form>
      <p>
        <a href={paths.importMembers()}>{t('upload.another')}</a>
      </p>
      {view.kind === 'plan' && <UploadChanges {...props} view={view} />}
    </>
  )
}

function Facts({ file, view }: Pick<UploadPageProps, 'file' | 'view'>) {
  const { t, lang } = useWords('members')
  const { reading } = view
  return (
    <dl className="upload-facts">
      <dt>{t('upload.file')}</dt>
      <dd>
        <bdi>{file}</bdi>
      </dd>
      {view.kind === 'plan' && (
        <>
          <dt>{t('upload.rows')}</dt>
          <dd>{formatNumber(lang, view.rows)}</dd>
        </>
      )}
      {reading && (
        <>
          <dt>{t('reading.as')}</dt>
          <dd>{t(`encodings.${reading.encoding}`)}</dd>
          <dt>{t('reading.parted')}</dt>
          <dd>{t(`delimiters.${delimiterWord(reading.delimiter)}`)}</dd>
        </>
      )}
    </dl>
  )
}

type Planned = Extract<UploadView, { kind: 'plan' }>

function Plan(props: UploadPageProps & { view: Planned }) {
  const { t } = useWords('members')
  const { counts, lacks, names } = props.view
  const { added, changed, missing } = counts
  const does = added + changed + missing > 0
  return (
    <>
      {names.length > 0 && (
        <>
          <Heading level={2}>{t('reading.names')}</Heading>
          <p>{t('reading.namesText')}</p>
          <ul>
            {names.map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <Heading level={2}>{t('plan.title')}</Heading>
      <p>{t('plan.counts', { ...counts })}</p>
      {lacks.length > 0 && (
        <p>{t('plan.lacks', { columns: lacks.map((column) => t(`fields.${column}`)) })}</p>
      )}
      {!does && <Notice>{t('plan.nothing')}</Notice>}
      {does && <TakeOver {...props} />}
    </>
  )
}

/** Only now something happens: all that was shown, or nothing. */
function TakeOver({ view, asked, formMark }: UploadPageProps & { view: Planned }) {
  const { t } = useWords('members')
  const { added, changed, missing } = view.counts
  const options = [
    { value: 'keep', text: t('plan.keep'), hint: t('plan.keepHint') },
    { value: 'remove', text: t('plan.remove', { count: missing }), hint: t('plan.removeHint') },
  ]
  return (
    <form method="post">
      <FormMark mark={formMark} />
      <input type="hidden" name="agreed" value={view.mark} />
      <input type="hidden" name="as" value={asked.as} />
      <input type="hidden" name="parted" value={asked.parted} />
      {missing > 0 && (
        <Radios
          name="missing"
          label={t('plan.missing', { count: missing })}
          value="keep"
          options={options}
        />
      )}
      <p>{t('plan.whole')}</p>
      <Button name="do" value="take-over">
        {t(added + changed > 0 ? 'plan.go' : 'plan.goMissing')}
      </Button>
    </form>
  )
}
