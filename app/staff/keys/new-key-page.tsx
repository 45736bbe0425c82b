import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Disclosure } from '#app/ui/disclosure'
import { ErrorSummary } from '#app/ui/error-summary'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { Textarea } from '#app/ui/textarea'

import { BackLink } from '../back-link'
import { Command } from './command'
import { FileCare } from './file-care'
import { useKeyProblems, type KeyProblem } from './key-problem'
import { MakeKeyForm } from './make-key-form'
import { NeedsScript } from './needs-script'
import { WorkshopScript } from './workshop-script'

export interface NewKeyPageProps {
  /** Nobody has held a key here yet. */
  first: boolean
  /** What the reader has already. */
  has: 'key' | 'waiting key' | undefined
  publicFile: string
  problems: KeyProblem[]
}

/** Where a colleague makes their own key. */
export function NewKeyPage({ first, has, publicFile, problems }: NewKeyPageProps) {
  const { t } = useWords('key-holders')
  const { t: frame } = useWords('frame')
  const told = useKeyProblems(problems, 'publicFile')
  return (
    <>
      <ErrorSummary problems={told} />
      <Heading level={1}>{frame('title.newKey')}</Heading>
      <p className="lead">{t(first ? 'new.first' : 'new.lead')}</p>
      {first && <p>{t('new.lead')}</p>}
      {has === 'key' && <Notice kind="warning" title={t('new.have')} />}
      {has === 'waiting key' && <Notice kind="info" title={t('new.waits')} />}
      <NeedsScript />
      <MakeKeyForm />
      <Disclosure summary={t('command.title')} open={problems.length > 0}>
        <PublicFile publicFile={publicFile} error={told[0]?.text} />
      </Disclosure>
      <FileCare />
      {!first && <BackLink to={paths.keyHolders()}>{t('back')}</BackLink>}
      <WorkshopScript />
    </>
  )
}

function PublicFile({ publicFile, error }: { publicFile: string; error: string | undefined }) {
  const { t } = useWords('key-holders')
  return (
    <form method="post" action={paths.newKey()} noValidate>
      <p>{t('command.newText')}</p>
      <Command>keys new --out my-key.json</Command>
      <Textarea
        name="publicFile"
        rows={4}
        label={t('command.publicFile')}
        value={publicFile}
        error={error}
      />
      <Button kind="secondary">{t('command.register')}</Button>
    </form>
  )
}
