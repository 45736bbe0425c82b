import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'

import { BrowserTroubles, type TroublesOf } from './browser-troubles'
import { Fingerprint } from './fingerprint'
import { KeyFileInput } from './key-file-input'
import { SecretInput } from './secret-input'
import { Underway } from './underway'

const troubles: TroublesOf = {
  passphrase: ['passphrase-missing', 'passphrase-weak', 'passphrases-differ'],
  chosen: ['file-missing', 'another-file'],
}

/** A key, made in the reader’s own browser; all that is sent is its public half. */
export function MakeKeyForm() {
  return (
    <form
      method="post"
      action={paths.newKey()}
      data-makes-key=""
      data-with-script=""
      autoComplete="off"
      noValidate
      hidden
    >
      <input type="hidden" name="publicKey" defaultValue="" />
      <BrowserTroubles of={troubles} />
      <Choosing />
      <Made />
    </form>
  )
}

function Choosing() {
  const { t } = useWords('key-holders')
  return (
    <div data-choosing="">
      <Heading level={2}>{t('new.stepOne')}</Heading>
      <SecretInput
        id="passphrase"
        mark="passphrase"
        label={t('new.passphrase')}
        hint={t('new.passphraseHint')}
        beneath={<StrengthShown />}
        fresh
      />
      <SecretInput id="again" mark="again" label={t('new.again')} fresh />
      <p className="choice">
        <input className="choice-input choice-checkbox" type="checkbox" id="shown" data-shown="" />
        <label className="choice-label" htmlFor="shown">
          {t('new.show')}
        </label>
      </p>
      <Button type="button" data-make="">
        {t('new.make')}
      </Button>
      <Underway>{t('new.making')}</Underway>
    </div>
  )
}

function StrengthShown() {
  const { t } = useWords('key-holders')
  const words = {
    'data-empty': t('strength.empty'),
    'data-weak': t('strength.weak'),
    'data-fair': t('strength.fair'),
    'data-strong': t('strength.strong'),
  }
  return (
    <div className="strength">
      <meter data-meter="" min={0} max={3} low={2} high={3} optimum={3} value={0} aria-hidden />
      <p role="status" data-strength="" {...words}>
        {t('strength.empty')}
      </p>
    </div>
  )
}

function Made() {
  const { t } = useWords('key-holders')
  return (
    <div data-made="" hidden>
      <h2 className="heading heading-2" data-made-title="" tabIndex={-1}>
        {t('new.stepTwo')}
      </h2>
      <p>{t('new.saveText')}</p>
      <p>
        <a className="button button-secondary link-button" data-file="" href={paths.newKey()}>
          {t('new.save')}
        </a>
      </p>
      <p className="lined">
        {t('fingerprint')} <Fingerprint mark />
      </p>
      <Heading level={2}>{t('new.stepThree')}</Heading>
      <KeyFileInput id="chosen" label={t('new.bring')} hint={t('new.bringHint')} />
      <p>{t('new.sendText')}</p>
      <Button>{t('new.send')}</Button>
    </div>
  )
}
