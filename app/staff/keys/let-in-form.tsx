import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Checkboxes } from '#app/ui/checkboxes'
import { Disclosure } from '#app/ui/disclosure'
import { Heading } from '#app/ui/heading'
import { Textarea } from '#app/ui/textarea'

import { BrowserTroubles, openingTroubles } from './browser-troubles'
import { Command } from './command'
import { idOf } from './holder-id'
import { KeyFileInput } from './key-file-input'
import { useKeyProblems } from './key-problem'
import { NeedsScript } from './needs-script'
import { SecretInput } from './secret-input'
import type { ShownWaitingKey } from './shown-waiting-key'
import { Underway } from './underway'
import { WorkshopScript } from './workshop-script'

const troubles = {
  compared: ['not-compared'] as const,
  ...openingTroubles('own', 'own-passphrase'),
}

/** Lets a waiting key in: the reader’s own key is opened for it, and shares what there is to open. */
export function LetInForm(props: ShownWaitingKey) {
  const { t } = useWords('key-holders')
  const { fingerprint, publicKey, atHand } = props
  const lets = {
    ...{ 'data-lets-in': '', 'data-with-script': '', hidden: true },
    ...{ 'data-fingerprint': fingerprint, 'data-public-key': publicKey },
    'data-at-hand': JSON.stringify(atHand),
  }
  return (
    <>
      <NeedsScript />
      <form method="post" action={paths.keyHolder(idOf(fingerprint))} noValidate {...lets}>
        <input type="hidden" name="proof" defaultValue="" />
        <input type="hidden" name="wrapped" defaultValue="" />
        <BrowserTroubles of={troubles} />
        <Comparing {...props} />
        <OwnKey {...props} />
        <Button name="do" value="let-in">
          {t('letIn.go')}
        </Button>
        <Underway>{t('letIn.opening')}</Underway>
      </form>
      <ByCommand {...props} />
      <WorkshopScript />
    </>
  )
}

function Comparing({ name, problems }: ShownWaitingKey) {
  const { t } = useWords('key-holders')
  return (
    <>
      <Heading level={2}>{t('letIn.compareTitle')}</Heading>
      <p>{t('letIn.compareText', { name })}</p>
      <Checkboxes
        name="compared"
        label={t('fingerprint')}
        options={[{ value: 'yes', text: t('letIn.compared') }]}
        error={useKeyProblems(problems, 'compared')[0]?.text}
      />
    </>
  )
}

function OwnKey({ name, toShare }: ShownWaitingKey) {
  const { t } = useWords('key-holders')
  return (
    <>
      <Heading level={2}>{t('letIn.openTitle')}</Heading>
      <p>{toShare ? t('letIn.openText', { name }) : t('letIn.showText')}</p>
      <KeyFileInput id="own" label={t('letIn.file')} />
      <SecretInput id="own-passphrase" mark="passphrase" label={t('letIn.passphrase')} />
    </>
  )
}

/** Whoever has the machine needs no page: also for a key of one’s own. */
export function ByCommand({ name, publicFile }: ShownWaitingKey) {
  const { t } = useWords('key-holders')
  return (
    <Disclosure summary={t('command.title')}>
      <p>{t('command.letText')}</p>
      <Command>{`keys add new.pub --name "${name}" --key my-key.json`}</Command>
      <Textarea name="public" rows={5} label={t('command.publicText')} value={publicFile} />
    </Disclosure>
  )
}
