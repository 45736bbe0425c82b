import { useWords } from '#app/i18n/use-words'
import type { KeyAtHand } from '#app/operations/keys/keys-at-hand'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'

import { BrowserTroubles, openingTroubles } from './browser-troubles'
import { KeyFileInput } from './key-file-input'
import { NeedsScript } from './needs-script'
import { SecretInput } from './secret-input'
import { Underway } from './underway'
import { WorkshopScript } from './workshop-script'

interface TryKeyFormProps {
  atHand: KeyAtHand[]
  /** Before a second person approves, while the survey’s key is not in use yet. */
  isNew?: boolean
}

/** Shows a key holder that their file and passphrase open what they should; nothing is sent. */
export function TryKeyForm({ atHand, isNew = false }: TryKeyFormProps) {
  const { t } = useWords('key-holders')
  return (
    <>
      <Heading level={2}>{t('holder.tryTitle')}</Heading>
      <p>{t(isNew ? 'survey.tryText' : 'holder.tryText')}</p>
      <NeedsScript />
      <form
        data-tries-key=""
        data-with-script=""
        data-at-hand={JSON.stringify(atHand)}
        autoComplete="off"
        noValidate
        hidden
      >
        <BrowserTroubles of={openingTroubles('tried', 'tried-passphrase')} />
        <div role="status">
          <div data-works="" hidden>
            <Notice kind="success" title={t('holder.works')} />
          </div>
        </div>
        <KeyFileInput id="tried" label={t('letIn.file')} />
        <SecretInput id="tried-passphrase" mark="passphrase" label={t('letIn.passphrase')} />
        <Button kind="secondary">{t('holder.try')}</Button>
        <Underway>{t('letIn.opening')}</Underway>
      </form>
      <WorkshopScript />
    </>
  )
}
